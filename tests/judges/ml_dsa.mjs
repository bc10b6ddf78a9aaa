// Verifies ML-DSA-65 (pure, empty context) with npm's @noble/post-quantum. In: [{key, message, signature}], bytes in
// base64. Out: [true or false].
import { readFileSync } from "node:fs";
import { ml_dsa65 } from "@noble/post-quantum/ml-dsa.js";

const bytes = (text) => new Uint8Array(Buffer.from(text, "base64"));
const answers = JSON.parse(readFileSync(0, "utf8")).map(({ key, message, signature }) =>
  ml_dsa65.verify(bytes(signature), bytes(message), bytes(key)),
);
process.stdout.write(JSON.stringify(answers));
