#!/bin/sh
# Memory of `check` on the largest valid file (999,999 prestaties) and on exactly 1,000,000 findings: bench/grootste.sh PROGRAM [FOLDER]
# PROGRAM is the published vereffen; GNU time tells the memory. Fails when a limit of 150 MB is passed or the JSON is not what it should be.
set -eu
vereffen=$1
map=$(mktemp -d "${2:-/tmp}/grootste.XXXXXX")
trap 'rm -rf "$map"' EXIT
cd "$map"
"$vereffen" generate --standard OS301 --prestaties 999999 --seed 5 -o deel.asc
python3 - <<'PY'
# generate begins a second file above 900,000: here they become one, numbered on, with one 99.
def records(pad):
    with open(pad, "rb") as bestand:
        while record := bestand.read(312):
            yield record

goed, fout = open("goed.asc", "wb"), open("fout.asc", "wb")
tellingen, totaal, nummer = {}, 0, 0
for deel in ("deel.asc.001", "deel.asc.002"):
    for r in records(deel):
        soort = r[:2]
        if soort == b"01" and nummer == 0:
            goed.write(r)
            fout.write(r)
        if soort in (b"01", b"99"):
            continue
        tellingen[soort] = tellingen.get(soort, 0) + 1
        nummer += soort != b"98"
        r = soort + b"%012d" % nummer + r[14:]
        kapot = r
        if soort == b"04":
            totaal += int(r[115:123]) * (-1 if r[123:124] == b"C" else 1)
            r = r[:124] + (b"R%09d" % tellingen[soort]).ljust(20) + r[144:]
            # 0413 empty in every prestatie, and 0408 no date in the first: 999,999 + 1 findings.
            kapot = r[:86] + b"0" * 8 + r[94:]
            if tellingen[soort] == 1:
                kapot = kapot[:58] + b"20261332" + kapot[66:]
        goed.write(r)
        fout.write(kapot)
sluit = b"99" + b"".join(b"%06d" % tellingen.get(s, 0) for s in (b"02", b"03", b"04", b"98"))
sluit += b"%07d%011d" % (sum(tellingen.values()), abs(totaal)) + (b"C" if totaal < 0 else b"D")
for bestand in (goed, fout):
    bestand.write(sluit.ljust(310) + b"\r\n")
PY
rm deel.asc.*

meet() {
    verwacht=$1
    uit=$2
    shift 2
    code=0
    command time -f "%M" -o geheugen "$vereffen" check "$@" >"$uit" || code=$?
    kb=$(tail -n 1 geheugen)
    echo "check $*: exit $code, $((kb / 1000)) MB, $(wc -c <"$uit") bytes"
    [ "$code" -eq "$verwacht" ] && [ "$kb" -lt 150000 ]
}
meet 0 goed.txt goed.asc
meet 1 fout.txt fout.asc
meet 1 fout.json --json fout.asc
[ "$(grep -c '^regel' fout.txt)" -eq 1000000 ]
python3 - <<'PY'
# The document without its findings, and each finding by itself: all of it must be JSON.
import json

decoder, aantal = json.JSONDecoder(), 0
with open("fout.json", encoding="utf-8") as bestand:
    rest = bestand.read(1 << 14)
    begin = rest.index("[", rest.index('"findings"')) + 1
    kop, rest = rest[:begin], rest[begin:]
    while True:
        rest = rest.lstrip(", \r\n")
        if rest.startswith("]"):
            break
        try:
            _, einde = decoder.raw_decode(rest)
            aantal += 1
            rest = rest[einde:]
        except json.JSONDecodeError:
            meer = bestand.read(1 << 14)
            if not meer:
                raise
            rest += meer
    json.loads(kop + rest + bestand.read())
assert aantal == 1_000_000, aantal
print(f"{aantal} findings in one valid document")
PY
