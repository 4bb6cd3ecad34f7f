import type { Memory } from "../memory";
import type { Page } from "../place";
import type { CareSnapshot } from "../world";
import type { BoxState } from "./box-state";
import { CloseDialog } from "./close-dialog";
import { ClosedDialog } from "./closed-dialog";
import type { DeskState } from "./desk-state";
import { AppointmentDialog } from "./guest/appointment-dialog";
import { NoteDialog } from "./guest/note-dialog";
import { ProposeDialog } from "./guest/propose-dialog";
import { HandDialog } from "./hand-dialog";
import { HelpDialog } from "./help-dialog";
import { MenuDialog } from "./menu-dialog";

/** The one dialog that is open, if any. */
export function Dialogs(props: {
  snapshot: CareSnapshot;
  memory: Memory;
  state: DeskState;
  box: BoxState;
  go(page: Page): void;
  lock(): void;
  out(): void;
}) {
  const { snapshot, memory, state, box, go, lock, out } = props;
  const { current, open } = state;
  const away = () => state.dialog(null);
  const { habits, change } = box;
  const thread = snapshot.threads.find(({ conv }) => conv === current);
  const entry = snapshot.board?.mine.find(({ conv }) => conv === current);
  const shutAndLock = () => {
    away();
    lock();
  };
  const show = (conv: string) => {
    away();
    state.show(conv);
  };
  if (open === "help") return <HelpDialog {...{ habits, change, away }} />;
  if (open === "menu") return <MenuDialog {...{ habits, change, go, out, away }} lock={shutAndLock} />;
  if (open === "closed") return <ClosedDialog opened={show} away={away} />;
  if (open === "close" && thread) return <CloseDialog {...{ thread, away }} />;
  if (open === "propose" && thread) return <ProposeDialog {...{ thread, away }} />;
  if (open === "note" && thread) return <NoteDialog {...{ thread, away }} drafts={memory.drafts} />;
  if (open === "appointment" && thread) return <AppointmentDialog {...{ thread, away }} />;
  if (open === "hand" && entry) {
    return <HandDialog {...{ conv: entry.conv, word: entry.word, board: snapshot.board, away }} />;
  }
  return null;
}
