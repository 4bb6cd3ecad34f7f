import type { Base64Url, Minute, TeamKey } from "./wire";

export type Role = "care_worker" | "supervisor" | "officer" | "helper" | "editor" | "analyst";

/** `GET me`. Everything but `step` is there from step `in` on. */
export interface Me {
  step: "out" | "code" | "in";
  handle: Base64Url;
  username: string;
  working_name: string;
  roles: Role[];
  permissions: string[];
  root: Base64Url | null;
  blob: Base64Url | null;
  team: TeamKey | null;
  team_seals: TeamSeal[];
  root_seal: Base64Url | null;
  /** Only of officers and helpers; else "". */
  organisation: string;
  unit: string;
  /** A guest's own, when it is valid now. */
  certificate: Base64Url | null;
  language: "nl" | "en";
}

/** A private team key, sealed to me. */
export interface TeamSeal {
  generation: number;
  public_key: Base64Url;
  seal: Base64Url;
}

/** A public key, and what shows that it comes from whoever was invited. */
export interface Proof {
  handle: Base64Url;
  public_key: Base64Url | null;
  mac: Base64Url | null;
  invitation: Base64Url | null;
  wrapped_secret: Base64Url | null;
}

export interface StaffEntry extends Proof {
  username: string;
  working_name: string;
  roles: Role[];
  active: boolean;
  enrolled: boolean;
  sealed: boolean;
}

/** An officer or helper, as a supervisor sees them. */
export interface GuestAccount extends Proof {
  username: string;
  working_name: string;
  organisation: string;
  unit: string;
  role: "officer" | "helper";
  active: boolean;
  enrolled: boolean;
  /** The newest one, and when it ends; null before the first. */
  certificate: Base64Url | null;
  last_minute: Minute | null;
  revoked: boolean;
}

/** Whom to invite. Officers and helpers have an organisation and a unit, others have not. */
export interface Invitee {
  username: string;
  working_name: string;
  role: Role;
  organisation?: string;
  unit?: string;
}

export interface InvitationEntry {
  id: Base64Url;
  username: string;
  working_name: string;
  role: Role;
  expires: Minute;
  state: "sent" | "enrolled";
}

/** Somebody who enrolled and has no seal of the team key in use. */
export interface WaitingForSeal extends Proof {
  working_name: string;
  role: Role;
}

export interface StaffList {
  staff: StaffEntry[];
  invitations: InvitationEntry[];
  waiting: WaitingForSeal[];
}

/** Whom an invitation is for. `first`: the link of `manage.py invite`. */
export interface Invited {
  username: string;
  working_name: string;
  role: Role;
  first: boolean;
}

export interface Enrolled {
  /** The QR code as SVG, and the same secret as text. */
  svg: string;
  secret: string;
  recovery: string[];
}
