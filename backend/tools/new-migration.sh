#!/usr/bin/env bash
# new-migration.sh NAME: an empty migration with the version of this minute (UTC).
set -euo pipefail
. "$(dirname "$0")/lib.sh"
name=${1:-}
[[ $name =~ ^[a-z][a-z0-9_]*$ ]] ||
  fail "Say what it does in snake case: make new-migration NAME=add_organisation_seal"
folder=$BACKEND/src/main/resources/db/migration
version=$(date -u +%Y%m%d%H%M)
while compgen -G "$folder/V${version}__*" >/dev/null; do version=$((version + 1)); done
file=$folder/V${version}__$name.sql
cat >"$file" <<'SQL'
-- One DDL statement a file: MariaDB commits each of them by itself.
-- On a system-versioned table begin with: SET STATEMENT system_versioning_alter_history=KEEP FOR
SQL
say "${file#"$ROOT"/}"
