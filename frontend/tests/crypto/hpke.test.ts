import { AEAD_AES_256_GCM, CipherSuite, KDF_HKDF_SHA256, KEM_DHKEM_P256_HKDF_SHA256 } from "hpke";
import { expect, test } from "vitest";
import { type Bytes, concat, utf8 } from "../../src/crypto/bytes";

import { generateKeys } from "../../src/crypto/keys";
import { seal, unseal } from "../../src/crypto/seal";

const other = new CipherSuite(KEM_DHKEM_P256_HKDF_SHA256, KDF_HKDF_SHA256, AEAD_AES_256_GCM);

test.each(["", "a", "an epoch secret of 32 bytes, say"])(
  "another implementation opens our seal of %j",
  async (text) => {
    const keys = await generateKeys("ECDH");

    const sealed = await seal(keys.bytes, utf8(text), utf8("for this test"));

    const opened = await other.Open(keys, sealed.slice(0, 65), sealed.slice(65), {
      info: utf8("for this test"),
    });
    expect(opened).toEqual(utf8(text));
  },
);

test("we open another implementation's seal", async () => {
  const keys = await generateKeys("ECDH");
  const { encapsulatedSecret, ciphertext } = await other.Seal(keys.publicKey, utf8("hello"), {
    info: utf8("info"),
  });

  const opened = await unseal(keys, concat(encapsulatedSecret, ciphertext), utf8("info"));

  expect(opened).toEqual(utf8("hello"));
});

test("another recipient, another info or another byte is refused", async () => {
  const [keys, others] = [await generateKeys("ECDH"), await generateKeys("ECDH")];
  const sealed = await seal(keys.bytes, utf8("hello"), utf8("info"));
  const altered = (at: number): Bytes => sealed.map((byte, here) => (here === at ? byte ^ 1 : byte)) as Bytes;

  await expect(unseal(others, sealed, utf8("info"))).rejects.toThrow("seal_refused");
  await expect(unseal(keys, sealed, utf8("other"))).rejects.toThrow("seal_refused");
  for (const at of [0, 1, 64, 65, sealed.length - 1]) {
    await expect(unseal(keys, altered(at), utf8("info"))).rejects.toThrow("seal_refused");
  }
});
