#!/usr/bin/env bash
# contract-test.sh: every response of the backend's tests against openapi.yaml.
# contract-test.sh URL: an installation from outside, with the token in TOKEN (read from the
# environment, so that it stands in no list of processes); changes nothing; 1 where a check fails.
set -euo pipefail
. "$(dirname "$0")/lib.sh"
need_java
need_maven

if [ -z "${1:-}" ]; then
  maven test
  exit
fi
[ -n "${TOKEN:-}" ] || fail "TOKEN is missing: an access token of the installation (POST /api/v1/access-tokens)."
export TOKEN
exec "$TOOLS/java-main.sh" vn.lantoa.contract.ContractProbe "$1"
