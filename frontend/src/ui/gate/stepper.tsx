import { Icon } from "../bits/icon";

/** Where somebody is in a fixed row of steps; `at` counts from 0. */
export function Stepper({ steps, at }: { steps: readonly string[]; at: number }) {
  return (
    <ol class="stepper sm">
      {steps.map((step, index) => (
        <li key={step} {...(index === at ? { "aria-current": "step" as const } : {})}>
          {index < at ? <Icon name="check" small /> : <span>{index + 1}</span>}
          {step}
        </li>
      ))}
    </ol>
  );
}
