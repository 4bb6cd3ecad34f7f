import type { Me, StaffList } from "../../../src/protocol/staff";

/** All of them are plainly invented. */
const CARE = ["chat.answer_conversation", "chat.open_closed"];
const LEAD = [
  ...CARE,
  "outreach.change_settings",
  "outreach.change_quick_texts",
  "accounts.invite_staff",
  "accounts.manage_keys",
  "moderation.view_audit",
];

const person = {
  step: "in",
  root: "root",
  blob: null,
  team: null,
  team_seals: [],
  root_seal: null,
  organisation: "",
  unit: "",
  certificate: null,
  language: "nl",
} as const;

export const KAI = {
  ...person,
  handle: "kai",
  username: "kai",
  working_name: "Sanne",
  roles: ["care_worker"],
  permissions: CARE,
} as unknown as Me;

export const NOOR = {
  ...person,
  handle: "noor",
  username: "noor",
  working_name: "Esra",
  roles: ["supervisor"],
  permissions: LEAD,
} as unknown as Me;

const entry = { enrolled: true, active: true, sealed: true };

export const LIST = {
  staff: [
    { ...entry, handle: "noor", username: "noor", working_name: "Esra", roles: ["supervisor"] },
    { ...entry, handle: "kai", username: "kai", working_name: "Sanne", roles: ["care_worker"] },
    { ...entry, handle: "bram", username: "bram", working_name: "Bram", roles: ["care_worker"] },
    {
      ...entry,
      handle: "f",
      username: "femke",
      working_name: "Femke",
      roles: ["care_worker"],
      sealed: false,
    },
    { ...entry, handle: "mark", username: "mark", working_name: "Mark", roles: ["officer"], sealed: false },
    { ...entry, handle: "d", username: "daan", working_name: "Daan", roles: ["editor"], sealed: false },
    {
      ...entry,
      handle: "l",
      username: "lotte",
      working_name: "Lotte",
      roles: ["care_worker"],
      active: false,
    },
  ],
  invitations: [
    {
      id: "i",
      username: "yara",
      working_name: "Yara",
      role: "supervisor",
      expires: 29_000_000,
      state: "sent",
    },
    {
      id: "j",
      username: "nina",
      working_name: "Nina",
      role: "officer",
      expires: 29_000_000,
      state: "sent",
    },
  ],
  waiting: [{ handle: "f", working_name: "Femke", role: "care_worker" }],
} as unknown as StaffList;
