#!/usr/bin/env bash
# readme.sh API-URL: runs the five calls of README.md as they are written there, against a started
# product with its demo data; fails where one of them does.
set -uo pipefail
. "$(dirname "$0")/lib.sh"
command -v curl >/dev/null && command -v jq >/dev/null || {
  say "Left out: the calls of the README, since curl and jq are needed."
  exit 0
}
calls=$(awk '/^## /{on=($0=="## The API in five calls")} on&&/^```$/{code=0} on&&code{print} on&&/^```sh$/{code=1}' "$ROOT/README.md" |
  sed "s#^API=.*#API=$1/api/v1#")
[ "$(grep -c 'curl ' <<<"$calls")" -ge 8 ] || fail "The calls were not found in README.md"
output=$(bash -euo pipefail <<<"$calls") || { say "$output"; fail "A call of the README failed."; }
say "$output"
jq -es '.[0].create > 0 and .[0].create == .[1].created and .[2].state == "SUBMITTED" and .[3].figures.expected > 0' \
  <<<"$output" >/dev/null || fail "The calls of the README answered something else than they say."
