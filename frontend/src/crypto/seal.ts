import { AEAD_AES_256_GCM, CipherSuite, KDF_HKDF_SHA256, KEM_DHKEM_P256_HKDF_SHA256 } from "hpke";
import { type Bytes, concat } from "./bytes";
import { SealRefused } from "./errors";
import { importPublic, type Keys } from "./keys";

const ENC_LENGTH = 65;

const suite = new CipherSuite(KEM_DHKEM_P256_HKDF_SHA256, KDF_HKDF_SHA256, AEAD_AES_256_GCM);

/** HPKE base mode (RFC 9180), suite 1: enc[65] and the ciphertext. Throws BadKey. */
export async function seal(publicKey: Bytes, plain: Bytes, info: Bytes): Promise<Bytes> {
  const { encapsulatedSecret, ciphertext } = await suite.Seal(await importPublic(publicKey, "ECDH"), plain, {
    info,
  });
  return concat(encapsulatedSecret, ciphertext);
}

/** What `seal` took. Throws SealRefused. */
export async function unseal(keys: Keys, sealed: Bytes, info: Bytes): Promise<Bytes> {
  try {
    const plain = await suite.Open(keys, sealed.slice(0, ENC_LENGTH), sealed.slice(ENC_LENGTH), { info });
    return plain as Bytes;
  } catch (cause) {
    throw new SealRefused(cause);
  }
}
