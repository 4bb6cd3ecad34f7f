import { Mark } from "../../ui/bits/icon";
import type { SheetText } from "../kit";
import { useTexts } from "../world";

/** A recovery sheet as it comes out of the printer; never shown on a screen. */
export function Sheet(props: { sheet: SheetText; fingerprint: string; shown: boolean }) {
  const { sheet: words, ceremony } = useTexts();
  const { number, generation, groups } = props.sheet;
  return (
    <div class={props.shown ? "sheet shown" : "sheet"} aria-hidden="true">
      <p class="row">
        <span class="brand">
          <Mark />
          Luwte
        </span>
        <b>{words.head(number)}</b>
      </p>
      <h1>{generation === null ? ceremony.root : ceremony.team(generation)}</h1>
      <p>{generation === null ? words.rootLead : words.teamLead}</p>
      <h2>{words.groups(groups.length)}</h2>
      <div class="groups">
        {groups.map((group, index) => (
          <span key={index}>
            <i>{index + 1}</i>
            {group}
          </span>
        ))}
      </div>
      <p>
        <b>{words.fingerprint}</b> <span class="mono">{props.fingerprint}</span>
      </p>
      <h2>{words.keepTitle}</h2>
      <ol>
        {words.keep.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <h2>{words.madeTitle}</h2>
      <PaperTable head={words.made} rows={words.makers.map((maker) => ["", maker, "", ""])} />
      <h2>{words.openedTitle}</h2>
      <PaperTable
        head={words.opened}
        rows={[
          ["", "", "", ""],
          ["", "", "", ""],
        ]}
      />
      <p>{words.after}</p>
    </div>
  );
}

function PaperTable({ head, rows }: { head: readonly string[]; rows: readonly string[][] }) {
  return (
    <table>
      <thead>
        <tr>
          {head.map((title) => (
            <th key={title}>{title}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, row) => (
          <tr key={row}>
            {cells.map((cell, index) => (
              <td key={head[index]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
