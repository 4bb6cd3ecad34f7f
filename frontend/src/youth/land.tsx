const GRASS =
  "M2 0Q3.3-30.4 18-38 7.5-23.6 4 0zM5 0Q7.7-40 39-50 14.9-31 7.4 0zM8 0Q11.7-32 54-40 20.3-24.8 10.2 0zM11 0Q15.2-44.8 63-56 25-34.7 13.6 0zM14 0Q18.5-27.2 70-34 28.5-21.1 16.2 0zM17 0Q20.2-17.6 57-22 27.6-13.6 18.8 0z";

/** The lee of a dune. Decoration. */
export function Land() {
  return (
    <svg class="land" viewBox="0 0 360 128" aria-hidden="true">
      <linearGradient id="sky" x1="0" y1=".27" x2="0" y2="1">
        <stop class="s0" />
        <stop class="s1" offset=".9" />
      </linearGradient>
      <path class="k" d="M0 0h360v110H0z" />
      <circle class="s" cx="252" cy="62" r="21" />
      <path class="a" d="M0 72c46-9 92-8 138 2s96 8 138-6c30-9 58-10 84-5v65H0z" />
      <path class="b" d="M0 94c52-25 104-23 150-8s86 14 124 4c32-8 60-9 86-4v42H0z" />
      <path class="g" transform="translate(58 87)" d={GRASS} />
      <path class="g" transform="translate(24 91) scale(.52)" d={GRASS} />
      <path class="g" transform="translate(300 92) scale(.44)" d={GRASS} />
      <path class="c" d="M0 92c34-14 76-16 120-5s98 17 146 7c36-8 68-9 94-5v39H0z" />
      <path class="d" d="M0 114c44-10 92-11 144-3s110 9 150 1c24-5 46-5 66-3v21H0z" />
    </svg>
  );
}
