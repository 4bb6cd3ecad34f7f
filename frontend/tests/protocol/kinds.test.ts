import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import {
  CARE_COMMANDS,
  CARE_NOTES,
  GUEST_COMMANDS,
  GUEST_NOTES,
  YOUTH_COMMANDS,
  YOUTH_NOTES,
} from "../../src/protocol/kinds";

const PROJECT = fileURLToPath(new URL("../../..", import.meta.url));
const PYTHON = process.env.LUWTE_PYTHON ?? `${PROJECT}.venv/bin/python`;

// Reads the union types of consumers/frames.py: {"youth": {kind: [fields]}, "care": ...}.
const ASK = `
import json, os, typing
os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
import django
django.setup()
from consumers import frames
def kinds(union):
    return {one.__struct_config__.tag: sorted(one.__struct_fields__) for one in typing.get_args(union)}
unions = {"youth": frames.YouthFrame, "care": frames.CareFrame, "guest": frames.GuestFrame}
print(json.dumps({name: kinds(union) for name, union in unions.items()}))
`;

function named(commands: Record<string, object>, notes: Record<string, object>): Record<string, string[]> {
  const withId = Object.entries(commands).map(([kind, fields]) => [
    kind,
    ["id", ...Object.keys(fields)].sort(),
  ]);
  const plain = Object.entries(notes).map(([kind, fields]) => [kind, Object.keys(fields).sort()]);
  return Object.fromEntries([...withId, ...plain]);
}

// Needs the server's packages, which `make test` installs. In CI their absence is a failure.
const LACKING = !process.env.CI && !existsSync(PYTHON);
test.skipIf(LACKING)("client and server name the same frames with the same fields", () => {
  const server = JSON.parse(execFileSync(PYTHON, ["-c", ASK], { cwd: PROJECT, encoding: "utf8" }));

  expect(named(YOUTH_COMMANDS, YOUTH_NOTES)).toEqual(server.youth);
  expect(named(CARE_COMMANDS, CARE_NOTES)).toEqual(server.care);
  expect(named(GUEST_COMMANDS, GUEST_NOTES)).toEqual(server.guest);
});
