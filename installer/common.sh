# Shared by installer/run and installer/test, which source it: the packages, the build, and how to say what is wrong.
# shellcheck shell=bash

set -u -o pipefail
trap 'exit 130' INT
root=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P) || exit 1

# Qt reads names and texts as UTF-8, and says so at length where the locale is another.
[ "$(locale charmap 2>/dev/null)" = UTF-8 ] || export LC_ALL=C.UTF-8

step() { printf '==> %s\n' "$*"; }

die() {
    printf '%s: %s\n' "${0##*/}" "$*" >&2
    exit 1
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

apt() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300 "$@" </dev/null 2>&1 |
        tee -a "$root/build/packages.log"
}

# The first of "a|b" that apt can install; fails where it knows none.
known_to_apt() {
    local name
    for name in ${1//|/ }; do
        LC_ALL=C apt-cache policy "$name" 2>/dev/null | awk -v name="$name:" '
            /^[^ ]/ { ours = ($1 == name) }
            ours && $1 == "Candidate:" { known = ($2 != "(none)") }
            END { exit !known }' || continue
        printf '%s\n' "$name"
        return
    done
    return 1
}

missing_packages() {
    local -a wanted
    local installed line name
    mapfile -t wanted < <(sed -e 's/[[:space:]]*#.*//' -e '/^$/d' "$root/installer/packages.txt")
    # shellcheck disable=SC2016,SC2068 # the braces are dpkg's; alternatives become words
    installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' ${wanted[@]//|/ } 2>/dev/null)
    for line in "${wanted[@]}"; do
        for name in ${line//|/ }; do
            grep -qxF "installed $name" <<<"$installed" && continue 2
        done
        printf '%s\n' "$line"
    done
}

install_packages() {
    local -a missing names=()
    local line name updated=yes

    mkdir -p "$root/build" && [ -w "$root/build" ] ||
        die "$root/build cannot be written: make this user its owner, or remove it, and run this again."
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        step "No apt here: the packages of installer/packages.txt are taken as installed by other means"
        return
    fi
    mapfile -t missing < <(missing_packages)
    if [ ${#missing[@]} -eq 0 ]; then
        step "Packages: all installed"
        return
    fi

    step "Packages: ${#missing[@]} to install (log: build/packages.log)"
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null ||
            die "only root can install packages and sudo is not here: run 'apt-get install ${missing[*]%%|*}' as root, then this again."
        sudo true || die "sudo did not let this user install packages: run 'apt-get install ${missing[*]%%|*}' as root, then this again."
    fi
    : >"$root/build/packages.log"
    apt update -o APT::Update::Error-Mode=any || updated=no # the lists at hand may still do
    for line in "${missing[@]}"; do
        if name=$(known_to_apt "$line"); then
            names+=("$name")
        elif [ $updated = no ]; then
            die "the package ${line//|/ or } cannot be found because apt could not fetch its lists (build/packages.log says why): check the network and run this again."
        else
            die "apt does not know the package ${line//|/ or }: this needs Debian 12, Ubuntu 24.04 with its 'universe', or newer."
        fi
    done
    apt install -y --no-install-recommends "${names[@]}" ||
        die "apt could not install the missing packages: see the end of $root/build/packages.log, check the network and run this again."
}

# As many compilers at once as processors, and as memory for them: 1.5 GB each.
compilers() {
    local processors memory
    processors=$(nproc)
    memory=$(awk '/^MemTotal:/ { print int($2 / 1500000) }' /proc/meminfo 2>/dev/null)
    if [ "${memory:-$processors}" -lt "$processors" ]; then processors=$memory; fi
    if [ "$processors" -lt 1 ]; then processors=1; fi
    printf '%s\n' "$processors"
}

# build PRESET [TARGET]; leaves the shell in the root of the tree.
build() {
    local preset=$1 log="build/$1.log" version
    cd "$root" || exit 1
    version=$(cmake --version 2>/dev/null | sed -n '1s/[^0-9]*//p')
    printf '3.25\n%s\n' "$version" | sort -C -V ||
        die "CMake is ${version:-missing} and 3.25 is needed: use Debian 12, Ubuntu 24.04 or newer, or put a newer cmake on the PATH."

    exec 9>"build/$preset.lock"
    flock 9 # two builds in one folder spoil each other
    step "Building the preset $preset (log: $log)"
    { cmake --preset "$preset" && cmake --build --preset "$preset" --parallel "$(compilers)" ${2:+--target "$2"}; } 9>&- 2>&1 |
        tee "$log" 9>&- ||
        die "the build failed: the first error is in $root/$log; where that is no error of the source, remove $root/build/$preset and run this again."
    exec 9>&-
}
