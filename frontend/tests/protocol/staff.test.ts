import { beforeEach, describe, expect, test } from "vitest";
import {
  fromBase64url,
  GuestKind,
  generateKeys,
  makeInvitation,
  readCertificate,
  toBase64url,
  writeFragment,
} from "../../src/crypto";
import { StaffKeys } from "../../src/protocol/staff";
import { FakeClock } from "./fakes/clock";
import { FakeOffice } from "./fakes/office";
import { quickly, SALT } from "./fakes/people";

const PASSPHRASE = "vier losse woorden samen";

let office: FakeOffice;

beforeEach(() => {
  office = new FakeOffice();
});

function browser(root: string | null = office.root): StaffKeys {
  return new StaffKeys({ http: office.browser(), heavy: quickly, clock: new FakeClock(), root, salt: SALT });
}

async function noor(): Promise<StaffKeys> {
  const keys = browser();
  const invitation = makeInvitation();
  office.invite(toBase64url(invitation.id), "noor", "supervisor", true);
  await keys.openInvitation(writeFragment(invitation));
  await keys.enrol(PASSPHRASE);
  await keys.confirm("123456");
  return keys;
}

async function kai(link: string): Promise<StaffKeys> {
  const keys = browser();
  await keys.openInvitation(link.split("#")[1]!);
  await keys.enrol("een andere zin van kai");
  await keys.confirm("123456");
  return keys;
}

async function invited(
  supervisor: StaffKeys,
  role: "care_worker" | "supervisor" = "care_worker",
): Promise<string> {
  return supervisor.invite({ username: "kai", working_name: "Kai", role });
}

describe("the key ceremony", () => {
  test("the first supervisor makes the keys and can use them at once", async () => {
    const supervisor = await noor();
    expect(supervisor.state()).toBe("ceremony");

    const kit = await supervisor.ceremony();

    expect(supervisor.state()).toBe("ready");
    expect([...supervisor.team().keys()]).toEqual([1]);
    expect(kit.fingerprint).toMatch(/^(\w{4}-){3}\w{4}$/);
    expect(await supervisor.recoveryKit()).toEqual(kit);
  });

  test("a second one is refused", async () => {
    const supervisor = await noor();
    await supervisor.ceremony();

    await expect(supervisor.ceremony()).rejects.toMatchObject({ code: "state" });
  });
});

describe("signing in", () => {
  async function signedUp(): Promise<void> {
    await (await noor()).ceremony();
  }

  test("opens the keys after the second step", async () => {
    await signedUp();
    const keys = browser();

    await keys.signIn("Noor", PASSPHRASE).catch(() => {});
    await keys.signIn("noor", PASSPHRASE);
    await keys.code("123456");

    expect(keys.state()).toBe("ready");
  });

  test("a wrong passphrase says how long to wait, and work may be done instead", async () => {
    await signedUp();
    const keys = browser();

    await expect(keys.signIn("noor", "iets anders")).rejects.toMatchObject({ code: "wrong", wait: 4 });
    await keys.signIn("noor", PASSPHRASE, true);

    expect(office.said.at(-1)).toContain("c:solved");
  });

  test("what was on its way when the keys were locked does not bring them back", async () => {
    const keys = await noor();
    await keys.ceremony();

    const loading = keys.load();
    await keys.staff();
    keys.lock();
    await loading;
    const loaded = keys.state();
    const unlocking = keys.unlock(PASSPHRASE).catch(({ code }) => code);
    keys.lock();

    expect([loaded, await unlocking, keys.state()]).toEqual(["locked", "locked", "locked"]);
  });

  test("a console that was locked opens for the right passphrase only", async () => {
    const keys = await noor();
    await keys.ceremony();
    keys.lock();
    expect(keys.state()).toBe("locked");
    expect(() => keys.team()).toThrow("locked");

    await expect(keys.unlock("iets anders")).rejects.toMatchObject({ code: "wrong" });
    await keys.unlock(PASSPHRASE);

    expect(keys.state()).toBe("ready");
  });

  test("a server that offers another root is refused", async () => {
    await signedUp();
    office.root = toBase64url((await generateKeys("ECDSA")).bytes);
    const keys = browser(null);
    await keys.signIn("noor", PASSPHRASE);

    await expect(keys.code("123456")).rejects.toMatchObject({ code: "untrusted" });
    expect(keys.state()).toBe("locked");
  });

  test("a server that hides the root is refused instead of being offered a second ceremony", async () => {
    await (await noor()).ceremony();
    office.root = null;
    const keys = browser();
    await keys.signIn("noor", PASSPHRASE);

    await expect(keys.code("123456")).rejects.toMatchObject({ code: "untrusted" });
    expect(keys.state()).not.toBe("ceremony");
  });

  test("a document that names another root than the server is refused", async () => {
    await signedUp();
    const keys = browser(toBase64url((await generateKeys("ECDSA")).bytes));
    await keys.signIn("noor", PASSPHRASE);

    await expect(keys.code("123456")).rejects.toMatchObject({ code: "untrusted" });
    expect(keys.me()).toBe(null);
  });

  test("neither passphrase nor private keys ever leave the browser in the open", async () => {
    const supervisor = await noor();
    const kit = await supervisor.ceremony();
    const said = office.said.join();

    for (const secret of [PASSPHRASE, kit.root, kit.team[0]!.key]) expect(said).not.toContain(secret);
  });
});

describe("inviting", () => {
  test("a worker waits for a supervisor, who checks the key and seals", async () => {
    const supervisor = await noor();
    await supervisor.ceremony();
    const worker = await kai(await invited(supervisor));
    expect(worker.state()).toBe("waiting");

    const { waiting } = await supervisor.staff();
    await supervisor.sealWaiting(waiting[0]!);
    await worker.load();

    expect(worker.state()).toBe("ready");
    expect(toBase64url(worker.team().get(1)!.bytes)).toBe(toBase64url(supervisor.team().get(1)!.bytes));
  });

  test("a key that the server put in the worker's place is not sealed to", async () => {
    const supervisor = await noor();
    await supervisor.ceremony();
    await kai(await invited(supervisor));
    const [waiting] = (await supervisor.staff()).waiting;
    const stranger = await generateKeys("ECDH");

    const sealing = supervisor.sealWaiting({ ...waiting!, public_key: toBase64url(stranger.bytes) });

    await expect(sealing).rejects.toMatchObject({ code: "untrusted" });
    expect((await supervisor.staff()).waiting).toHaveLength(1);
  });

  test("the link's secret never reaches the server", async () => {
    const supervisor = await noor();
    await supervisor.ceremony();
    const link = await invited(supervisor);
    await kai(link);
    const secret = toBase64url(fromBase64url(link.split("#")[1]!).slice(16));

    expect(office.said.join()).not.toContain(secret);
    expect(office.said.join()).not.toContain(link.split("#")[1]!);
  });

  test("a worker holds no root key and can invite nobody", async () => {
    const supervisor = await noor();
    await supervisor.ceremony();
    const worker = await kai(await invited(supervisor));

    await expect(
      worker.invite({ username: "a", working_name: "A", role: "supervisor" }),
    ).rejects.toMatchObject({
      code: "locked",
    });
    await expect(worker.recoveryKit()).rejects.toMatchObject({ code: "locked" });
  });

  test("a second supervisor gets the root key too", async () => {
    const supervisor = await noor();
    const kit = await supervisor.ceremony();
    const second = await kai(await invited(supervisor, "supervisor"));
    await supervisor.sealWaiting((await supervisor.staff()).waiting[0]!);
    await second.load();

    expect((await second.recoveryKit()).root).toBe(kit.root);
  });

  test("a link that is none is unknown", async () => {
    await expect(browser().openInvitation("half a link")).rejects.toMatchObject({ code: "unknown" });
  });
});

describe("a guest's account", () => {
  const NOW = Math.floor(new FakeClock().now() / 60_000);

  async function pia(role: "officer" | "helper" = "officer") {
    const supervisor = await noor();
    await supervisor.ceremony();
    const link = await supervisor.invite({
      username: "pia",
      working_name: "Pia",
      role,
      organisation: "de politie",
      unit: "team Jeugd",
    });
    const guest = browser();
    await guest.openInvitation(link.split("#")[1]!);
    await guest.enrol("de zin van pia, los van werk");
    await guest.confirm("123456");
    return { supervisor, guest, link, account: (await supervisor.guests())[0]! };
  }

  test("waits for a certificate, and then is ready with its own key alone", async () => {
    const { supervisor, guest, link, account } = await pia();
    const before = guest.state();
    await supervisor.certify(account, { days: 30 });
    await guest.load();

    expect(link).toMatch(/^\/guest\/enrol#/);
    expect([before, guest.state()]).toEqual(["waiting", "ready"]);
    expect(guest.team().size).toBe(0);
    expect(toBase64url(guest.guest().own.bytes)).toBe(account.public_key);
    expect(guest.root()).toBe(office.root);
  });

  test("is certified by name, unit and key, for as long as was said, by who checked it", async () => {
    const { supervisor, account } = await pia("helper");
    await supervisor.certify(account, { days: 1 });
    const certificate = fromBase64url((await supervisor.guests())[0]!.certificate!);
    const read = await readCertificate(fromBase64url(supervisor.root()), certificate, NOW);

    expect(read).toMatchObject({
      kind: GuestKind.helper,
      name: "Pia",
      unit: "de politie, team Jeugd",
      checkedBy: "noor",
      checkedMinute: NOW,
      lastMinute: NOW + 1440,
    });
    expect(toBase64url(read.publicKey)).toBe(account.public_key);
  });

  test("is not certified with a key that the server put in its place", async () => {
    const { supervisor, account } = await pia();
    const axel = await generateKeys("ECDH");

    const certifying = supervisor.certify({ ...account, public_key: toBase64url(axel.bytes) }, { days: 1 });

    await expect(certifying).rejects.toMatchObject({ code: "untrusted" });
    expect((await supervisor.guests())[0]!.certificate).toBe(null);
  });

  test("is not certified by who holds no root key", async () => {
    const { guest, account } = await pia();

    await expect(guest.certify(account, { days: 1 })).rejects.toMatchObject({ code: "locked" });
  });

  test("waits again once the certificate was revoked", async () => {
    const { supervisor, guest, account } = await pia();
    await supervisor.certify(account, { days: 1 });
    await supervisor.revoke(account.handle);
    await guest.load();

    expect(guest.state()).toBe("waiting");
  });

  test("gives no keys while locked", async () => {
    const { guest } = await pia();
    guest.lock();

    expect(() => guest.guest()).toThrow("locked");
    expect(guest.state()).toBe("locked");
  });
});

test("after somebody left, a new team key goes to those who stay", async () => {
  const supervisor = await noor();
  await supervisor.ceremony();
  const worker = await kai(await invited(supervisor));
  await supervisor.sealWaiting((await supervisor.staff()).waiting[0]!);
  await worker.load();
  const leaver = worker.me()!.handle;

  await supervisor.closeAccount(leaver);
  const leftOut = await supervisor.newTeamKey();
  await worker.load();

  expect(leftOut).toEqual([]);
  expect([...supervisor.team().keys()]).toEqual([1, 2]);
  expect([...worker.team().keys()]).toEqual([1]);
});
