# What a machine that is reached by ssh does for `ssh.py`. It is sent anew with each connection; nothing stays there.
# POSIX sh with GNU coreutils, findutils, sed, flock of util-linux, and rsync. `$top` is <path> of the target.
#
#     builds/<build>/    builds/.part: the next one while it is made; builds/.spare: an old one, to be made over
#     live -> builds/<build>, history: as in directory.py
#     .incoming/<build>/: what has arrived of a build, and its manifest.json; .incoming/.lists/: lists of paths
#
# Ends with 66 when something else has become live, with 67 when `live` is no link of ours, with 75 when another
# deploy holds the lock.

LC_ALL=C
export LC_ALL
unset CDPATH ENV
umask 022

# NAME…: those of them that are not there.
lacking() {
    for program; do
        command -v "$program" > /dev/null || printf '%s ' "$program"
    done
}

# The one that runs at the moment when this connection ends may hold the lock a little longer; then it is gone.
take() {
    (mkdir -p "$top" && cd "$top" && : >> .deploy.lock) || return 1
    cd "$top" && top=$(pwd -P) && lists=$top/.incoming/.lists || return 1
    exec 9>> .deploy.lock
    if flock -n 9 && [ "$(stat -L -c %d:%i /proc/self/fd/9 2>&1)" = "$(stat -c %d:%i .deploy.lock)" ]; then
        return 0
    fi
    exec 9>&-
    return 75
}

drop() {
    exec 9>&-
}

live_build() {
    if [ -h live ]; then
        basename "$(readlink live)"
    elif [ -e live ]; then
        exit 67
    fi
}

unchanged() {
    now=$(live_build)
    [ "$now" = "$1" ] || exit 66
}

# What is live, the digest of its manifest, the builds that are there, the history: one line each, by its first word.
look() {
    [ -e "$top" ] || exit 0
    cd "$top"
    now=$(live_build)
    printf 'live %s\n' "$now"
    [ ! -f live/manifest.json ] || printf 'digest %s\n' "$(sha256sum < live/manifest.json)"
    for manifest in builds/*/manifest.json; do
        [ ! -f "$manifest" ] || printf 'build %s\n' "$(basename "$(dirname "$manifest")")"
    done
    [ ! -f history ] || sed 's/^/since /' history
}

# BUILD
manifest() {
    cat "$top/builds/$1/manifest.json"
}

# LIVE BUILD: away with what was left half-done; what had arrived of this build stays.
begin() {
    unchanged "$1"
    rm -rf builds/.part builds/.old builds/.gone .live .history
    for left in .incoming/*; do
        [ "$left" = ".incoming/$2" ] || rm -rf "$left"
    done
    rm -rf .incoming/.lists
    mkdir -p builds .incoming/.lists ".incoming/$2"
}

# A manifest as lines of digest, size and path, in order.
told() {
    awk '/^  "/ && match($0, /": \[[0-9]+, "[0-9a-f]+"(, "[0-9-]+")?\],?$/) {
        path = substr($0, 4, RSTART - 4)
        gsub(/\\"/, "\"", path)
        split(substr($0, RSTART + 4), said, /, "|"/)
        print said[2], said[1], path
    }' "$1" | sort
}

# LIST: its files, in this folder, whose bytes are others.
broken() {
    [ ! -s "$1" ] || sha256sum --quiet --check "$1" 2> /dev/null | sed -n 's/: FAILED\( open or read\)*$//p'
}

# From lines of a manifest those that sha256sum reads; only those of the paths in LIST, where there is one.
sums() {
    awk -v list="${1-}" 'BEGIN { while (list && (getline path < list) > 0) wanted[path] } {
        path = substr($0, 66)
        path = substr(path, index(path, " ") + 1)
        if (!list || path in wanted) print substr($0, 1, 64) "  " path
    }'
}

# From lines of a manifest the paths.
paths() {
    cut -d ' ' -f 3- | sort
}

# BUILD: note what is wanted and what has been sent; what of that has arrived otherwise than it was sent.
arrived() {
    cd ".incoming/$1"
    told manifest.json > "$lists/wanted"
    find . -type f ! -path '*/.partial/*' ! -path ./manifest.json -printf '%P\n' | sort > "$lists/sent"
    sums "$lists/sent" < "$lists/wanted" > "$lists/sums"
    broken "$lists/sums"
}

# BUILD: a folder like it, from the spare one or by links to what is live, but for what has been sent.
lay() {
    if [ -f builds/.spare/manifest.json ]; then
        mv -T builds/.spare builds/.part
    elif [ -h live ]; then
        cp -al live/. builds/.part
    else
        mkdir builds/.part
    fi
    : > "$lists/had"
    [ ! -f builds/.part/manifest.json ] || told builds/.part/manifest.json > "$lists/had"
    comm -23 "$lists/had" "$lists/wanted" | paths > "$lists/gone"
    comm -13 "$lists/had" "$lists/wanted" | paths | comm -23 - "$lists/sent" > "$lists/shared"
    cd builds/.part
    xargs -d '\n' -r rm -f -- < "$lists/gone"
    sed -n 's:/[^/]*$::p' "$lists/gone" | sort -u |
        xargs -d '\n' -r rmdir -p --ignore-fail-on-non-empty -- 2> /dev/null || :
    [ ! -s "$lists/shared" ] || link_from "$top/live" "$lists/shared" "$top/builds/.part"
}

# FOLDER LIST INTO: the files of a list that are there, under the same names.
link_from() {
    cd "$1"
    while IFS= read -r path; do
        [ ! -f "$path" ] || printf '%s\n' "$path"
    done < "$2" > "$2.there"
    xargs -d '\n' -r cp -l --parents --remove-destination -t "$3" -- < "$2.there"
}

# BUILD: add what has been sent.
fill() {
    (link_from "$top/.incoming/$1" "$lists/sent" "$top/builds/.part")
    cp --remove-destination ".incoming/$1/manifest.json" builds/.part/manifest.json
}

# EVERYTHING: compare the next build with its manifest, by number and sizes, and by digests when EVERYTHING is yes;
# away with what should not be there, and the names of what is missing. Then have the disk keep what is new: a power
# cut must leave no empty files.
check() {
    cd builds/.part
    find . ! -type d -printf '%y %s %P\n' | sort > "$lists/there" &
    {
        sed 's/^[0-9a-f]*/f/' "$lists/wanted"
        printf 'f %s manifest.json\n' "$(stat -c %s manifest.json)"
    } | sort > "$lists/must"
    wait "$!"
    comm -23 "$lists/there" "$lists/must" | cut -d ' ' -f 3- | xargs -d '\n' -r rm -f --
    comm -13 "$lists/there" "$lists/must" | cut -d ' ' -f 3- > "$lists/missing"
    if [ "$1" = yes ]; then
        sums < "$lists/wanted" > "$lists/all"
        broken "$lists/all" > "$lists/broken"
        xargs -d '\n' -r rm -f -- < "$lists/broken"
        cat "$lists/broken" >> "$lists/missing"
    fi
    sort -u "$lists/missing"
    if [ -s "$lists/missing" ]; then
        return 0
    elif [ "$(wc -l < "$lists/sent")" -gt 2000 ]; then
        sync -f .
    else
        xargs -d '\n' -r sync -- < "$lists/sent"
        sync manifest.json
    fi
}

# LIVE BUILD MOMENT
switch() {
    unchanged "$1"
    [ ! -e "builds/$2" ] || mv -T "builds/$2" builds/.old
    mv -T builds/.part "builds/$2"
    point "$2" "$3"
}

# BUILD MOMENT. In the history first: a build that was never live does no harm in there, the live one must be in it.
point() {
    {
        [ ! -f history ] || cat history
        printf '%s %s\n' "$2" "$1"
    } | tail -n 1000 > .history
    mv -T .history history
    rm -f .live
    ln -s "builds/$1" .live
    mv -T .live live
}

# BUILD: a manifest has come for it that differs in assets of earlier builds: those that it lacks, from the live build;
# the names of those that are nowhere.
dress() {
    told "builds/$1/manifest.json" > "$lists/had"
    told ".incoming/$1/manifest.json" > "$lists/wanted"
    comm -13 "$lists/had" "$lists/wanted" | paths > "$lists/new"
    (link_from live "$lists/new" "$top/builds/$1")
    cd "builds/$1"
    while IFS= read -r path; do
        [ -f "$path" ] || printf '%s\n' "$path"
    done < "$lists/new"
}

# BUILD: put that manifest there; then away with the assets that it names no more.
renew() {
    told "builds/$1/manifest.json" > "$lists/had"
    told ".incoming/$1/manifest.json" > "$lists/wanted"
    sync ".incoming/$1/manifest.json"
    mv -T ".incoming/$1/manifest.json" "builds/$1/manifest.json"
    cd "builds/$1"
    comm -23 "$lists/had" "$lists/wanted" | paths | xargs -d '\n' -r rm -f --
}

# BUILD…, the newest first: builds that stay no longer. One is kept to be made over; the others go, never half. While
# there is none to keep, one is made of links: the public sees the new build already, and the next one is made sooner.
prune() {
    rm -rf .incoming/*
    find .incoming/.lists -type f ! -name sums -delete
    [ ! -e builds/.old ] || [ -e builds/.spare ] || mv -T builds/.old builds/.spare
    rm -rf builds/.old
    for build; do
        if [ -e builds/.spare ]; then
            mv -T "builds/$build" builds/.gone
            rm -rf builds/.gone
        else
            mv -T "builds/$build" builds/.spare
        fi
    done
    if [ -e builds/.spare ]; then
        return 0
    elif cp -al live/. builds/.gone; then
        mv -T builds/.gone builds/.spare
    else
        rm -rf builds/.gone
    fi
}

# What is live, read again: the digest of its manifest, and the names of files sent last that are not as meant.
served() {
    cd "$top"
    lists=$(pwd -P)/.incoming/.lists
    sha256sum < live/manifest.json | cut -c -64
    cd live/
    broken "$lists/sums"
}

# A name and its words: what it said, then a line with the mark and how it ended.
act() {
    (
        set -eu
        "$@"
    ) < /dev/null 2>&1
    printf '\n%s %s\n' "$mark" "$?"
}

# The same for what changes this shell itself.
self() {
    "$@" < /dev/null 2>&1
    printf '\n%s %s\n' "$mark" "$?"
}
