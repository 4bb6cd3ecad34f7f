const PARK_AFTER_MINUTES = 15;

/** How much of the quarter of an hour is over after which parking is offered. It neither moves nor changes colour. */
export function SilenceTrack({ minutes }: { minutes: number }) {
  const width = (Math.min(minutes, PARK_AFTER_MINUTES) / PARK_AFTER_MINUTES) * 44;
  return (
    <svg class="track" viewBox="0 0 44 4" aria-hidden="true">
      <rect class="bed" width="44" height="4" rx="2" />
      <rect class="fill" width={width} height="4" rx="2" />
    </svg>
  );
}
