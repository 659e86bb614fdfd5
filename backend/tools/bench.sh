#!/usr/bin/env bash
# bench.sh SIZE: the product against bare handlers on a copy of a data set, which is built the first
# time and kept. ONLY=reads,figures,…: only those parts. PROFILE=true: records what misses its goal.
# BENCH_DATA: a folder of `make data` to use instead of backend/data-SIZE. It measures; whatever the
# figures are, it ends well. See backend/docs/bench.md.
set -uo pipefail
. "$(dirname "$0")/lib.sh"
need_java
need_maven

size=${1:-province}
case $size in demo | province | merged | nation) ;; *) fail "SIZE is one of demo, province, merged, nation." ;; esac
kept=${BENCH_DATA:-$BACKEND/data-$size}
if [ ! -d "$kept/database" ]; then
  "$TOOLS/java-main.sh" vn.lantoa.bench.DataGenerator "$size" "$kept" || fail "The data set was not built."
fi

# What needs a tree of its own runs on the tests' database before; its lines are put into the table.
alone() {
  [[ -z "${ONLY:-}" || ",$ONLY," == *",$1,"* ]] || return 0
  rm -f "$BACKEND/bench/results/$1.json"
  maven test -Dtest="$2" -Dlantoa.bench=true || say "$2 was not measured."
}
alone publish PublishBench
alone publish-at-size PublishAtSizeBench
alone reminders ReminderBench

"$TOOLS/java-main.sh" vn.lantoa.bench.Bench "$size" "$kept" || say "The benchmark ended early."
exit 0
