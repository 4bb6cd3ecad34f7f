import type * as nl from "../nl/help";

export const help: typeof nl.help = {
  title: "What may I do here?",
  note: "A trial version. Not reviewed by a lawyer or the police. What your organisation agreed with the helpline comes first.",
  parts: [
    {
      title: "Do",
      lines: [
        "Say who you are and what you can do.",
        "Tell how it goes when somebody reports something.",
        "Say what you cannot promise.",
        "Listen. Answer questions.",
        "In doubt? Ask the care worker, in the conversation.",
      ],
    },
    {
      title: "Do not",
      lines: [
        "Do not ask about facts, names, places or evidence. This is no questioning.",
        "Do not promise that anything stays secret.",
        "Promise nothing about punishment.",
        "Seek no contact outside this chat. To the young person, whoever does is a fake.",
        "Do not ask the young person to keep you in.",
      ],
    },
    {
      title: "I must tell you something first",
      lines: [
        "Does the young person tell something that could make them a suspect? Press this button.",
        "A fixed text goes out: no need to answer, a right to a lawyer.",
        "You write on only when the young person chooses so.",
        "Were you late? Tell the care worker.",
      ],
    },
    {
      title: "What you see",
      lines: [
        "Everything from the yes on. Nothing before, except what the young person shares again.",
        "No name, number or place. Nobody here has them.",
        "Nothing afterwards. There is no list and no history.",
        "The young person can let you go with one tap. Nobody has to explain it.",
      ],
    },
    {
      title: "What you write down",
      lines: [
        "Must you record something? Do so in the systems of your own organisation.",
        "Luwte keeps no file.",
        "The young person read beforehand that you may write down what you hear.",
        "Take no picture of the screen unless you must.",
      ],
    },
    {
      title: "Danger",
      lines: [
        "Is a life in danger now? Tell the care worker first.",
        "Nobody can find the young person. What they told is all there is.",
        "Lost your device? Call the helpline at once.",
      ],
    },
  ],
};
