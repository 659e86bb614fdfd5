#!/usr/bin/env bash
# make check: formatting, lint, architecture, contract, compose file, secrets. Goes on after a
# failure and says at the end what failed. LANTOA_TESTED=true leaves out what `make test` runs as
# well, for a build server that has just done so.
set -uo pipefail
. "$(dirname "$0")/lib.sh"
need_java
need_maven
need_node

failed=()
step() {
  local name=$1 log
  shift
  log=$(mktemp)
  if "$@" >"$log" 2>&1; then
    say "ok      $name"
  else
    say "FAILED  $name"
    tail -n 60 "$log" | sed 's/^/        /'
    failed+=("$name")
  fi
  rm -f "$log"
}

format_java() { maven spotless:check; }
errorprone() { maven -P check compile; }
architecture() { maven -Dtest='*ArchitectureTest' -Dsurefire.failIfNoSpecifiedTests=false test; }
promises() { maven -Dtest='BreakingChangeTest,ExamplesTest,RightsDocTest' -Dsurefire.failIfNoSpecifiedTests=false test; }
budgets() { build_web && web size; }
web() { (cd "$FRONTEND" && npm run --silent "$1"); }

install_node_modules "$FRONTEND" >/dev/null || fail "npm ci failed in frontend"
install_node_modules "$TOOLS" >/dev/null || fail "npm ci failed in backend/tools"

step "secrets and paths" node "$TOOLS/secrets.mjs"
step "compose file" node "$TOOLS/compose.mjs"
step "Java format" format_java
step "contract drift" "$TOOLS/contract.sh" check
step "contract lint" "$TOOLS/node_modules/.bin/spectral" lint --ruleset "$TOOLS/spectral.yaml" \
  --fail-severity warn "$ROOT/openapi.yaml"
step "Java lint (ErrorProne, NullAway)" errorprone
if [ -z "${LANTOA_TESTED:-}" ]; then
  step "architecture" architecture
  step "contract breaks nobody, its examples and the page of rights are true" promises
fi
step "SPA format" web format:check
step "SPA types" web typecheck
step "SPA lint" web lint
step "SPA budgets" budgets

[ ${#failed[@]} -eq 0 ] || fail "Failed: $(IFS=,; echo "${failed[*]}")"
