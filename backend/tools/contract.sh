#!/usr/bin/env bash
# contract.sh write: openapi.yaml from the backend's build, then the SPA's client from it.
# contract.sh release: the committed contract becomes the one later ones are compared with.
# contract.sh check: the same as write into a scratch folder, and fails where the committed files differ.
set -euo pipefail
. "$(dirname "$0")/lib.sh"
if [ "${1:-write}" = release ]; then
  cp "$ROOT/openapi.yaml" "$BACKEND/docs/contract/released.yaml"
  say "backend/docs/contract/released.yaml is the contract of $(sed -n 's/^  version: //p' "$ROOT/openapi.yaml" | head -n 1)."
  exit 0
fi
need_java
need_maven
need_node

GENERATED=$BACKEND/target/openapi/openapi.yaml
CLIENT=$FRONTEND/src/api/generated

build_api
[ -s "$GENERATED" ] || fail "The build wrote no $GENERATED"
install_node_modules "$FRONTEND"

# The client generator reads ../openapi.yaml and writes src/api/generated, both as committed.
generate_client() { (cd "$FRONTEND" && npm run --silent client >/dev/null); }

if [ "${1:-write}" = write ]; then
  cp "$GENERATED" "$ROOT/openapi.yaml"
  generate_client
  say "openapi.yaml and frontend/src/api/generated are as the code says."
  exit 0
fi

scratch=$(mktemp -d)
trap 'rm -rf "$CLIENT"; mv "$scratch/generated" "$CLIENT"; rm -rf "$scratch"' EXIT
cp -R "$CLIENT" "$scratch/generated"
drift=0
if ! diff -u "$ROOT/openapi.yaml" "$GENERATED" >"$scratch/contract.diff"; then
  head -n 40 "$scratch/contract.diff"
  say "openapi.yaml is not what the code says; run: make contract"
  drift=1
fi
generate_client
if ! diff -ru "$scratch/generated" "$CLIENT" >"$scratch/client.diff"; then
  head -n 40 "$scratch/client.diff"
  say "frontend/src/api/generated is not what openapi.yaml says; run: make contract"
  drift=1
fi
exit $drift
