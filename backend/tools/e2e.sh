#!/usr/bin/env bash
# make e2e: the browser tests against the product, started on ports and data of its own, or against
# what LANTOA_WEB_URL names. Arguments go to Playwright.
set -uo pipefail
. "$(dirname "$0")/lib.sh"
need_node
chromium >/dev/null ||
  fail "No Chromium was found (Debian: apt install chromium); the browser tests were not run."

free_port() {
  node -e "const s=require('net').createServer().listen(0,'127.0.0.1',()=>{console.log(s.address().port);s.close()})"
}

if [ -z "${LANTOA_WEB_URL:-}" ]; then
  need_java
  need_maven
  export API_PORT WEB_PORT DATA_DIR
  API_PORT=$(free_port)
  WEB_PORT=$(free_port)
  DATA_DIR=$BACKEND/target/e2e-data
  rm -rf "$DATA_DIR"
  . "$TOOLS/product.sh"
  mkdir -p "$RUN" "$LOGS"
  trap stop_product EXIT
  trap 'exit 130' INT TERM HUP
  build_web && build_api && build_embedded || fail "The build failed."
  start_database
  start_api
  start_web
  await_product
  export LANTOA_WEB_URL=$WEB_URL LANTOA_API_URL=$API_URL
else
  install_node_modules "$FRONTEND"
fi
mkdir -p "$BACKEND/target/results"
cd "$FRONTEND"
PLAYWRIGHT_JSON_OUTPUT_NAME=$BACKEND/target/results/e2e.json \
  npx playwright test --reporter=list,json --pass-with-no-tests "$@"
browser=$?
say "The five calls of the README:"
"$TOOLS/readme.sh" "${LANTOA_API_URL:-http://localhost:8080}"
[ $? -eq 0 ] && [ "$browser" -eq 0 ]
