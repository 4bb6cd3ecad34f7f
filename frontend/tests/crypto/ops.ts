import { openAppointment } from "../../src/crypto/appointment";
import { fromBase64url, toBase64url } from "../../src/crypto/base64url";
import { type Bytes, concat, u8, u32, u64 } from "../../src/crypto/bytes";
import { certificateHash, readCertificate } from "../../src/crypto/certificate";
import { readCode, writeCode } from "../../src/crypto/code";
import { readConsent, readWithdrawal } from "../../src/crypto/consent";
import { checkReport } from "../../src/crypto/envelope";
import { type Epoch, openEpoch, openRewrapped } from "../../src/crypto/epoch";
import { fingerprint } from "../../src/crypto/fingerprint";
import { openNote, readApproval } from "../../src/crypto/handover";
import { hmac, label } from "../../src/crypto/hash";
import { unwrapIdentity } from "../../src/crypto/identity";
import { checkEnrolment, readFragment, recallInvitation } from "../../src/crypto/invitation";
import { codeRoot, staffRoot } from "../../src/crypto/kdf";
import { generateKeys, importPrivate } from "../../src/crypto/keys";
import { headOf, Reader } from "../../src/crypto/reader";
import { checkSuccession, readRecord, recordHash } from "../../src/crypto/record";
import { openState } from "../../src/crypto/resume";
import { split } from "../../src/crypto/split";
import { checkRoot, passphraseBytes, staffSalt, unwrapStaffKeys } from "../../src/crypto/staff";
import { openSummary } from "../../src/crypto/summary";
import { checkTeam, openRootKey, openTeamKey } from "../../src/crypto/team";

/** One check of tests/vectors: `op` on `input` gives `output`, or is refused with `error`. */
export interface Vector {
  readonly what: string;
  readonly op: string;
  readonly input: Record<string, unknown>;
  readonly output?: Record<string, unknown>;
  readonly error?: string;
}

class Input {
  private readonly fields: Record<string, unknown>;

  constructor(fields: Record<string, unknown>) {
    this.fields = fields;
  }

  bytes(name: string): Bytes {
    return fromBase64url(this.text(name));
  }

  text(name: string): string {
    return this.fields[name] as string;
  }

  number(name: string): number {
    return this.fields[name] as number;
  }

  list<T>(name: string): T[] {
    return this.fields[name] as T[];
  }

  has(name: string): boolean {
    return this.fields[name] !== null;
  }
}

async function heldEpoch(record: Bytes, secret: Bytes): Promise<Epoch> {
  return { record: readRecord(record), bytes: record, hash: await recordHash(record), secret };
}

async function readAll(input: Input) {
  const reader = new Reader(input.bytes("conv"));
  for (const held of input.list<{ record: string; secret: string; partial: boolean }>("epochs")) {
    const epoch = await heldEpoch(fromBase64url(held.record), fromBase64url(held.secret));
    reader.add(epoch, { partial: held.partial });
  }
  const results = [];
  for (const envelope of input.list<string>("envelopes")) {
    const result = await reader.open(fromBase64url(envelope)).then(
      ({ text, findings }) => ({ text, findings }),
      (error: { code: string }) => ({ refused: error.code }),
    );
    results.push(result);
  }
  return { results };
}

async function readOne(input: Input) {
  const reader = new Reader(input.bytes("conv"));
  const envelope = input.bytes("envelope");
  reader.add(await heldEpoch(input.bytes("record"), input.bytes("secret")), { partial: true });
  const { header, text, quoted = null, report } = await reader.open(envelope);
  const { type, slot, epoch, seq } = header;
  const { header: shown, body, key } = report;
  return { type, slot, epoch, seq, text, quoted, head: await headOf(envelope), header: shown, body, key };
}

async function stamp(input: Input) {
  const placed = concat(
    u8(input.number("slot")),
    u32(input.number("epoch")),
    u32(input.number("log_seq")),
    u64(input.number("minute")),
  );
  const statement = concat(label("stamp"), input.bytes("commitment"), input.bytes("conv"), placed);
  return { stamp: await hmac(input.bytes("key"), statement) };
}

type Op = (input: Input) => Promise<Record<string, unknown> | undefined>;

const OPS: Record<string, Op> = {
  async code(input) {
    const { secret, text } = await readCode(input.text("typed"));
    if (toBase64url(secret) !== input.text("secret")) throw new Error("another secret");
    return { text: (await writeCode(input.bytes("secret"))) === text ? text : "" };
  },
  read_code: async (input) => ({ ...(await readCode(input.text("typed"))) }),
  code_root: async (input) => ({ root: codeRoot(input.bytes("secret"), input.bytes("salt")) }),
  async staff_root(input) {
    const salt = await staffSalt(input.bytes("salt"), input.text("username"));
    return { salt, root: staffRoot(passphraseBytes(input.text("passphrase")), salt) };
  },
  split: async (input) => ({ ...(await split(input.bytes("root"))) }),
  async unwrap_identity(input) {
    const { open, sign } = await unwrapIdentity(input.bytes("kek"), input.bytes("blob"));
    return { open: open.bytes, sign: sign.bytes };
  },
  async unwrap_staff(input) {
    const { keys, root } = await unwrapStaffKeys(input.bytes("kek"), input.bytes("blob"));
    return { key: keys.bytes, root };
  },
  async check_root(input) {
    const keys = await generateKeys("ECDH");
    checkRoot({ keys, root: input.has("pinned") ? input.bytes("pinned") : null }, input.bytes("offered"));
    return {};
  },
  async check_team(input) {
    const [generation, publicKey] = [input.number("generation"), input.bytes("key")];
    await checkTeam(input.bytes("root"), { generation, publicKey, signature: input.bytes("signature") });
    return {};
  },
  async open_team_key(input) {
    const own = await importPrivate(input.bytes("own"), "ECDH");
    const place = { generation: input.number("generation"), publicKey: input.bytes("public") };
    return { public: (await openTeamKey(own, input.bytes("root"), place, input.bytes("sealed"))).bytes };
  },
  async open_root_key(input) {
    const own = await importPrivate(input.bytes("own"), "ECDH");
    return { public: (await openRootKey(own, input.bytes("public"), input.bytes("sealed"))).bytes };
  },
  fingerprint: async (input) => ({ text: await fingerprint(input.bytes("key")) }),
  async open_summary(input) {
    const team = await importPrivate(input.bytes("team"), "ECDH");
    const place = { conv: input.bytes("conv"), generation: input.number("generation") };
    return { text: await openSummary(team, place, input.bytes("sealed")) };
  },
  read_fragment: async (input) => ({ ...readFragment(input.text("fragment")) }),
  async check_enrolment(input) {
    const invitation = { id: input.bytes("id"), secret: input.bytes("secret") };
    await checkEnrolment(invitation, input.bytes("public"), input.bytes("mac"));
    return {};
  },
  async recall_invitation(input) {
    const root = await importPrivate(input.bytes("root"), "ECDSA");
    return { secret: (await recallInvitation(root, input.bytes("id"), input.bytes("kept"))).secret };
  },
  open_state: async (input) => ({
    state: await openState(input.bytes("tab"), input.bytes("server"), input.bytes("blob")),
  }),
  read_record: async (input) => ({ ...readRecord(input.bytes("record")) }),
  async succession(input) {
    await checkSuccession(input.bytes("before"), input.bytes("after"));
    return {};
  },
  async open_epoch(input) {
    const keys = await importPrivate(input.bytes("key"), "ECDH");
    const place = { conv: input.bytes("conv"), record: input.bytes("record"), slot: input.number("slot") };
    const { secret, hash } = await openEpoch({ ...place, seal: input.bytes("seal"), keys });
    return { secret, hash };
  },
  async open_rewrapped(input) {
    const team = await importPrivate(input.bytes("key"), "ECDH");
    const place = {
      conv: input.bytes("conv"),
      record: input.bytes("record"),
      generation: input.number("generation"),
    };
    return { secret: (await openRewrapped({ ...place, seal: input.bytes("seal"), team })).secret };
  },
  read_one: readOne,
  read: readAll,
  async check_report(input) {
    const report = { header: input.bytes("header"), body: input.bytes("body"), key: input.bytes("key") };
    await checkReport(report, input.bytes("commitment"));
    return {};
  },
  stamp,
  async read_certificate(input) {
    const certificate = input.bytes("certificate");
    const guest = await readCertificate(input.bytes("root"), certificate, input.number("now"));
    const {
      kind,
      publicKey: key,
      checkedMinute: checked,
      lastMinute: last,
      name,
      unit,
      checkedBy: by,
    } = guest;
    return { kind, key, checked, last, name, unit, by, hash: await certificateHash(certificate) };
  },
  read_consent: async (input) => ({ ...(await readConsent(input.bytes("youth"), input.bytes("receipt"))) }),
  read_withdrawal: async (input) => ({
    ...(await readWithdrawal(input.bytes("youth"), input.bytes("receipt"))),
  }),
  async open_note(input) {
    const key = await importPrivate(input.bytes("key"), "ECDH");
    const place = {
      conv: input.bytes("conv"),
      note: input.bytes("note"),
      certificate: input.bytes("certificate"),
    };
    return { text: await openNote(key, place, input.bytes("sealed")) };
  },
  read_approval: async (input) => ({
    ...(await readApproval(input.bytes("youth"), input.bytes("approval"))),
  }),
  async open_appointment(input) {
    const own = await importPrivate(input.bytes("own"), "ECDH");
    const place = {
      conv: input.bytes("conv"),
      slot: input.number("slot"),
      generation: input.number("generation"),
    };
    return { text: await openAppointment(own, input.bytes("youth"), place, input.bytes("sealed")) };
  },
};

const asText = (_: string, value: unknown) => (value instanceof Uint8Array ? toBase64url(value) : value);

/** What this reader makes of a vector, in the form of the vector: its output, or the code of its refusal. */
export async function run({ op, input }: Vector): Promise<Pick<Vector, "output" | "error">> {
  try {
    return { output: JSON.parse(JSON.stringify(await OPS[op]!(new Input(input)), asText)) };
  } catch (error) {
    return { error: String((error as { code?: string }).code ?? error) };
  }
}
