import {
  fromBase64url,
  generateKeys,
  makeInvitation,
  proveEnrolment,
  sealTeamKey,
  toBase64url,
  writeFragment,
} from "../../src/crypto";
import type { Me, Role } from "../../src/protocol/staff";
import { StaffKeys } from "../../src/protocol/staff";
import { FakeClock } from "../protocol/fakes/clock";
import { FakeOffice } from "../protocol/fakes/office";
import { quickly, SALT } from "../protocol/fakes/people";
import { type Attack, codeOf } from "./attack";

const PHRASE = "vier losse woorden samen";

/** Noor has made the keys; `invite` brings somebody in, up to their first code. */
async function ceremony() {
  const office = new FakeOffice();
  const browser = (root: string | null = office.root) =>
    new StaffKeys({ http: office.browser(), heavy: quickly, clock: new FakeClock(), root, salt: SALT });
  const enrol = async (fragment: string) => {
    const keys = browser();
    await keys.openInvitation(fragment);
    await keys.enrol(PHRASE);
    await keys.confirm("123456");
    return keys;
  };
  const invitation = makeInvitation();
  office.invite(toBase64url(invitation.id), "noor", "supervisor", true);
  const noor = await enrol(writeFragment(invitation));
  await noor.ceremony();
  const invite = async (username: string, role: Role = "care_worker") => {
    const isGuest = role === "officer" || role === "helper";
    const where = isGuest ? { organisation: "de politie", unit: "team Jeugd" } : {};
    const link = await noor.invite({ username, working_name: username, role, ...where });
    return enrol(link.split("#")[1]!);
  };
  const signIn = async (root: string | null = null) => {
    const keys = browser(root);
    await keys.signIn("noor", PHRASE);
    return { keys, code: await codeOf(keys.code("123456")) };
  };
  return { office, noor, invite, signIn };
}

const another = async () => toBase64url((await generateKeys("ECDH")).bytes);
const anotherRoot = async () => toBase64url((await generateKeys("ECDSA")).bytes);

/** What the server tells the one who signs in: their `me`, changed. */
function tell(office: FakeOffice, username: string, change: Partial<Me>): void {
  Object.assign(office.people.get(username)!.me, change);
}

export const enrolment: Attack[] = [
  {
    what: "puts its own key in a worker's place",
    against: "enrolment",
    noticedBy: "worker's key",
    async run() {
      const { office, noor, invite } = await ceremony();
      await invite("kai");
      const [kai] = (await noor.staff()).waiting;
      const code = await codeOf(noor.sealWaiting({ ...kai!, public_key: await another() }));
      return {
        said: code === "untrusted" ? "worker's key" : code,
        harm: office.people.get("kai")!.me.team_seals,
      };
    },
  },
  {
    what: "proves its own key with an invitation of its own",
    against: "enrolment",
    noticedBy: "worker's key",
    async run() {
      const { office, noor, invite } = await ceremony();
      await invite("kai");
      const [kai] = (await noor.staff()).waiting;
      const [own, key] = [makeInvitation(), await another()];
      const proof = {
        mac: toBase64url(await proveEnrolment(own, fromBase64url(key))),
        invitation: toBase64url(own.id),
      };
      const code = await codeOf(noor.sealWaiting({ ...kai!, public_key: key, ...proof }));
      return {
        said: code === "untrusted" ? "worker's key" : code,
        harm: office.people.get("kai")!.me.team_seals,
      };
    },
  },
  {
    what: "puts its own key in an officer's place",
    against: "enrolment",
    noticedBy: "guest's key",
    async run() {
      const { noor, invite } = await ceremony();
      await invite("pia", "officer");
      const [pia] = await noor.guests();
      const code = await codeOf(noor.certify({ ...pia!, public_key: await another() }, { days: 1 }));
      const made = (await noor.guests()).filter(({ certificate }) => certificate);
      return { said: code === "untrusted" ? "guest's key" : code, harm: made };
    },
  },
  {
    what: "swaps an officer's key before the certificate is renewed",
    against: "enrolment",
    noticedBy: "guest's key",
    async run() {
      const { office, noor, invite } = await ceremony();
      await invite("pia", "officer");
      await noor.certify((await noor.guests())[0]!, { days: 1 });
      const before = office.people.get("pia")!.me.certificate;
      office.people.get("pia")!.public_key = await another();
      const code = await codeOf(noor.certify((await noor.guests())[0]!, { days: 30 }));
      const after = office.people.get("pia")!.me.certificate;
      return { said: code === "untrusted" ? "guest's key" : code, harm: before === after ? [] : [after] };
    },
  },
  {
    what: "swaps a colleague's key before a new team key is made",
    against: "enrolment",
    noticedBy: "left out",
    async run() {
      const { office, noor, invite } = await ceremony();
      await invite("kai");
      await noor.sealWaiting((await noor.staff()).waiting[0]!);
      office.people.get("kai")!.public_key = await another();
      const leftOut = await noor.newTeamKey();
      const sealed = office.people.get("kai")!.me.team_seals.filter(({ generation }) => generation === 2);
      return { said: leftOut.join() === "kai" ? "left out" : null, harm: sealed };
    },
  },
  {
    what: "offers another root at the next sign-in",
    against: "enrolment",
    noticedBy: "other root",
    async run() {
      const { office, signIn } = await ceremony();
      office.root = await anotherRoot();
      const { keys, code } = await signIn();
      return {
        said: code === "untrusted" ? "other root" : code,
        harm: keys.state() === "locked" ? [] : [keys.state()],
      };
    },
  },
  {
    what: "hides the root so that the keys are made a second time",
    against: "enrolment",
    noticedBy: "other root",
    async run() {
      const { office, signIn } = await ceremony();
      office.root = null;
      const { keys, code } = await signIn();
      const isOffered = keys.state() === "ceremony";
      return { said: code === "untrusted" ? "other root" : code, harm: isOffered ? ["ceremony"] : [] };
    },
  },
  {
    what: "names another root in the page than in the answer",
    against: "enrolment",
    noticedBy: "other root",
    async run() {
      const { signIn } = await ceremony();
      const { keys, code } = await signIn(await anotherRoot());
      return { said: code === "untrusted" ? "other root" : code, harm: keys.me() ? ["signed in"] : [] };
    },
  },
  {
    what: "seals a team key of its own to a worker",
    against: "enrolment",
    noticedBy: "other root",
    async run() {
      const { office, invite } = await ceremony();
      const kai = await invite("kai");
      const [evilRoot, team] = [await generateKeys("ECDSA"), await generateKeys("ECDH")];
      const own = fromBase64url(office.people.get("kai")!.public_key!);
      const seal = toBase64url(await sealTeamKey(own, evilRoot, 1, team));
      tell(office, "kai", { team_seals: [{ generation: 1, public_key: toBase64url(team.bytes), seal }] });
      const code = await codeOf(kai.load());
      return { said: code === "untrusted" ? "other root" : code, harm: [...kai.team().keys()] };
    },
  },
  {
    what: "hands out the key blob of somebody else",
    against: "enrolment",
    refusedBy: "wrong",
    async run() {
      const { office, invite, signIn } = await ceremony();
      await invite("kai");
      const blob = Buffer.from(office.people.get("kai")!.me.blob!, "base64url");
      blob[20]! ^= 1;
      tell(office, "noor", { blob: blob.toString("base64url") });
      const { keys, code } = await signIn();
      return { said: code, harm: keys.state() === "locked" ? [] : [keys.state()] };
    },
  },
  {
    what: "cuts a piece off an invitation",
    against: "enrolment",
    refusedBy: "unknown",
    async run() {
      const { noor } = await ceremony();
      const link = await noor.invite({ username: "kai", working_name: "Kai", role: "care_worker" });
      return { said: await codeOf(noor.openInvitation(link.split("#")[1]!.slice(0, 40))) };
    },
  },
];
