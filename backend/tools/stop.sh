#!/usr/bin/env bash
# make stop: stops what make run started from this folder, from any terminal.
set -uo pipefail
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/product.sh"

if pid=$(alive "$RUN/run.pid" tools/run.sh); then
  kill -TERM "$pid"
  while kill -0 "$pid" 2>/dev/null; do sleep 0.1; done
  say "Stopped."
else
  stop_product
  say "Nothing was running."
fi
