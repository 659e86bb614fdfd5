#!/usr/bin/env bash
# make test: everything a newcomer can run; goes on after a failure and says at the end what failed.
set -uo pipefail
. "$(dirname "$0")/lib.sh"
need_java
need_maven
need_node

RESULTS=$BACKEND/target/results
rm -rf "$RESULTS" "$BACKEND/target/surefire-reports"
mkdir -p "$RESULTS"
failed=()
step() {
  say ""
  say "== $1"
  shift
  "$@"
}

backend_tests() { maven -Dsurefire.printSummary=true test; }
web_tests() {
  install_node_modules "$FRONTEND" &&
    (cd "$FRONTEND" && npx vitest run --reporter=default --reporter=json --outputFile.json="$RESULTS/web.json")
}

step "Backend and contract tests" backend_tests || failed+=("backend")
step "SPA tests" web_tests || failed+=("SPA")
if chromium >/dev/null; then
  step "Browser tests" "$TOOLS/e2e.sh" || failed+=("browser")
else
  say ""
  say "Left out: the browser tests, since no Chromium was found (Debian: apt install chromium)."
fi

say ""
node "$TOOLS/summary.mjs" "$BACKEND/target/surefire-reports" "$RESULTS/web.json" "$RESULTS/e2e.json"
[ ${#failed[@]} -eq 0 ] || fail "Failed: ${failed[*]}"
