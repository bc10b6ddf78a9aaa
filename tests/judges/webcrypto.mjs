// Debian 12's node 18 has Web Crypto but does not put it in the global scope, where the judges look for it.
// Use: node --import ./webcrypto.mjs JUDGE.mjs
import { webcrypto } from "node:crypto";

globalThis.crypto ??= webcrypto;
