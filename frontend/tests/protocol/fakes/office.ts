import type { Http } from "../../../src/protocol";
import { Refused } from "../../../src/protocol";
import type { GuestAccount, Me, Proof, Role, StaffEntry } from "../../../src/protocol/staff";
import type { TeamKey } from "../../../src/protocol/wire";

interface Person extends Proof {
  me: Me;
  auth: string;
}

interface Invitation {
  id: string;
  username: string;
  working_name: string;
  role: Role;
  organisation?: string;
  unit?: string;
  wrapped_secret: string;
  first: boolean;
}

const PERMISSIONS: Partial<Record<Role, string[]>> = {
  supervisor: ["chat.answer_conversation", "accounts.manage_keys"],
  care_worker: ["chat.answer_conversation"],
};

// biome-ignore lint/suspicious/noExplicitAny: a body's fields depend on its path.
type Body = Record<string, any>;

/** The staff half of the server: keeps public and sealed halves, opens nothing. */
export class FakeOffice {
  readonly people = new Map<string, Person>();
  readonly invitations = new Map<string, Invitation>();
  /** Everything that any browser sent. */
  readonly said: string[] = [];
  root: string | null = null;
  readonly teams: TeamKey[] = [];

  /** One browser's way in; it is signed in as one person at a time. */
  browser(): Http {
    let self: Person | null = null;
    let enrolling: Body | null = null;
    return {
      get: async <T>(path: string) =>
        (path === "me" ? this.me(self!) : path === "guests" ? this.guests() : this.staff()) as T,
      post: async <T>(path: string, body: Body) => {
        this.said.push(JSON.stringify(body));
        if (path === "enrol/finish") enrolling = body;
        if (path === "enrol/confirm") self = this.enrol(enrolling!);
        if (path === "sign-in") self = this.signIn(body);
        if (path === "sign-in/code" || path === "enrol/confirm") return this.me(self!) as T;
        return (this.act(path, body, self) ?? {}) as T;
      },
    };
  }

  invite(id: string, username: string, role: Role, first: boolean): void {
    this.invitations.set(id, { id, username, working_name: username, role, wrapped_secret: "", first });
  }

  private signIn({ username, auth, work }: Body): Person {
    const found = this.people.get(username);
    const challenge = { challenge: "c", bits: 3 };
    if (found?.auth !== auth && !work) throw new Refused({ code: "wrong", wait: 4, work: challenge });
    if (found?.auth !== auth) throw new Refused({ code: "wrong", wait: 8, work: challenge });
    return found!;
  }

  private act(path: string, body: Body, self: Person | null): object | undefined {
    if (path === "enrol/open") {
      const found = this.invitations.get(body.id);
      if (!found) throw new Refused({ code: "unknown" });
      return found;
    }
    if (path === "enrol/finish") return { svg: "<svg/>", secret: "S", recovery: Array(10).fill("abcde") };
    if (path === "ceremony") return this.ceremony(body, self!);
    if (path === "blob") self!.me.blob = body.blob;
    if (path === "invitations") this.invitations.set(body.id, { ...(body as Invitation), first: false });
    if (path === "seals") this.seal(body);
    if (path === "team") this.renew(body);
    if (path.endsWith("/certificate")) this.byHandle(path.split("/")[1]!).me.certificate = body.certificate;
    if (path.endsWith("/revoke")) this.byHandle(path.split("/")[1]!).me.certificate = null;
    if (path.endsWith("/close")) this.byHandle(path.split("/")[1]!).auth = "closed";
    return;
  }

  private enrol(body: Body): Person {
    const invitation = this.invitations.get(body.id)!;
    const { username, working_name, role, organisation = "", unit = "" } = invitation;
    const me: Me = {
      step: "in",
      handle: `handle of ${username}`,
      username,
      working_name,
      roles: [role],
      permissions: PERMISSIONS[role] ?? [],
      root: null,
      blob: body.blob,
      team: null,
      team_seals: [],
      root_seal: null,
      organisation,
      unit,
      certificate: null,
      language: "nl",
    };
    const proof = { handle: me.handle, public_key: body.public_key, mac: body.mac, invitation: body.id };
    const person = { ...proof, wrapped_secret: invitation.wrapped_secret, me, auth: body.auth };
    this.people.set(username, person);
    return person;
  }

  private ceremony({ root_public, root_seal, team, blob }: Body, self: Person): Me {
    if (this.root) throw new Refused({ code: "state" });
    this.root = root_public;
    this.teams.push({ generation: 1, public_key: team.public_key, signature: team.signature });
    self.me.blob = blob;
    self.me.root_seal = root_seal;
    self.me.team_seals = [{ generation: 1, public_key: team.public_key, seal: team.seal }];
    return this.me(self);
  }

  private seal({ handle, generation, seal, root_seal }: Body): void {
    const { me } = this.byHandle(handle);
    const { public_key } = this.teams[generation - 1]!;
    me.team_seals = [...me.team_seals, { generation, public_key, seal }];
    me.root_seal = root_seal ?? me.root_seal;
  }

  private renew({ generation, public_key, signature, seals }: Body): void {
    this.teams.push({ generation, public_key, signature });
    for (const { handle, seal } of seals) this.seal({ handle, generation, seal });
  }

  private byHandle(handle: string): Person {
    return [...this.people.values()].find(({ me }) => me.handle === handle)!;
  }

  private me(person: Person): Me {
    return { ...person.me, root: this.root, team: this.teams.at(-1) ?? null };
  }

  private staff() {
    const staff: StaffEntry[] = [...this.people.values()].map((person) => ({
      ...this.proof(person),
      username: person.me.username,
      working_name: person.me.working_name,
      roles: person.me.roles,
      active: person.auth !== "closed",
      enrolled: true,
      sealed: person.me.team_seals.length > 0,
    }));
    const waiting = staff.filter(({ sealed }) => !sealed).map((one) => ({ ...one, role: one.roles[0]! }));
    return { staff, invitations: [], waiting };
  }

  private guests(): { guests: GuestAccount[] } {
    const people = [...this.people.values()].filter(({ me }) => me.organisation);
    return { guests: people.map((person) => ({ ...this.proof(person), ...accountOf(person.me) })) };
  }

  private proof({ handle, public_key, mac, invitation, wrapped_secret }: Person): Proof {
    return { handle, public_key, mac, invitation, wrapped_secret };
  }
}

function accountOf(me: Me): Omit<GuestAccount, keyof Proof> {
  const { username, working_name, organisation, unit, certificate } = me;
  const role = me.roles[0] as GuestAccount["role"];
  return {
    username,
    working_name,
    organisation,
    unit,
    role,
    active: true,
    enrolled: true,
    certificate,
    last_minute: null,
    revoked: false,
  };
}
