#!/usr/bin/env bash
# java-main.sh CLASS [ARGUMENT …]: runs a main class of backend/src/test with the tests' class path.
# Data of its own: what such a main needs of a database it starts itself (SharedTestDatabase).
set -euo pipefail
. "$(dirname "$0")/lib.sh"
need_java
need_maven
build_api
maven -DskipTests test-compile
[ -e "$BACKEND/target/test-classes/${1//.//}.class" ] || [ -e "$BACKEND/target/classes/${1//.//}.class" ] || fail "There is no class $1 in backend/src/test."
cd "$BACKEND"
exec java ${JAVA_OPTIONS:--Xmx1g} -Duser.timezone=UTC \
  -Djava.util.logging.manager=org.jboss.logmanager.LogManager \
  -cp "target/test-classes:target/classes:$(cat "$CLASSPATH_FILE")" "$@"
