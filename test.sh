#!/usr/bin/env bash
# Installs what the tests of PDF and pages need on Debian, as far as it is missing, and runs all tests.
set -euo pipefail
cd "$(dirname "$0")"

missing=()
command -v chromium >/dev/null || missing+=(chromium)
command -v chromedriver >/dev/null || missing+=(chromium-driver)
if [ ${#missing[@]} -gt 0 ]; then
    if [ "$(id -u)" -eq 0 ]; then
        apt-get update -qq && apt-get install -y -qq --no-install-recommends "${missing[@]}"
    else
        echo "Installeer eerst: ${missing[*]} (sudo apt-get install ${missing[*]}). De tests die ze nodig hebben, worden overgeslagen." >&2
    fi
fi

exec dotnet test "$@"
