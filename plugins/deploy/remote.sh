# What a machine that is reached by ssh does for `ssh.py`. It is sent anew with each connection; nothing stays there.
# POSIX sh with GNU coreutils, findutils, sed, flock of util-linux, and rsync. `$top` is <path> of the target.
#
#     builds/<build>/    builds/.part: the next one while it is made; builds/.spare: an old one, to be made over
#     live -> builds/<build>, history: as in directory.py
#     .incoming/<build>/: what has arrived of a build, and its manifest.json; .incoming/.lists/: lists of paths
#
# No status is lost: what a list stands on is no pipe, of which sh tells only how its end went. Where sh itself would
# write, cat does: sh cannot say that a disk is full.
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
        link=$(readlink live)
        printf '%s\n' "${link##*/}"
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
    if [ -f live/manifest.json ]; then
        digest=$(sha256sum < live/manifest.json)
        printf 'digest %s\n' "$digest"
    fi
    for manifest in builds/*/manifest.json; do
        build=${manifest%/*}
        [ ! -f "$manifest" ] || printf 'build %s\n' "${build#*/}"
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

# MANIFEST LIST: it as lines of digest, size and path, in order.
told() {
    awk '/^  "/ && match($0, /": \[[0-9]+, "[0-9a-f]+"(, "[0-9-]+")?\],?$/) {
        path = substr($0, 4, RSTART - 4)
        gsub(/\\"/, "\"", path)
        split(substr($0, RSTART + 4), said, /, "|"/)
        print said[2], said[1], path
    }' "$1" > "$2"
    sort -o "$2" "$2"
}

# FROM OTHER LIST: the paths of those lines of a manifest that another has not.
lacking_in() {
    comm -23 "$1" "$2" > "$3"
    paths "$3"
}

# LIST: from its lines of a manifest the paths.
paths() {
    cut -d ' ' -f 3- "$1" > "$1.paths"
    sort -o "$1" "$1.paths"
}

# LIST: its files, in this folder, whose bytes nobody has found to be right.
broken() {
    [ ! -s "$1" ] || sha256sum --check "$1" 2> /dev/null | awk -v list="$1" '
        BEGIN { while ((getline line < list) > 0) left[substr(line, 67)] }
        sub(/: OK$/, "") { delete left[$0] }
        END { for (path in left) print path }'
}

# From lines of a manifest those that sha256sum reads; only those of the paths in LIST, where there is one.
sums() {
    awk -v list="${1-}" 'BEGIN { while (list && (getline path < list) > 0) wanted[path] } {
        path = substr($0, 66)
        path = substr(path, index(path, " ") + 1)
        if (!list || path in wanted) print substr($0, 1, 64) "  " path
    }'
}

# BUILD: note what is wanted and what has been sent; what of that has arrived otherwise than it was sent.
arrived() {
    cd ".incoming/$1"
    told manifest.json "$lists/wanted"
    find . -type f ! -path '*/.partial/*' ! -path ./manifest.json -printf '%P\n' > "$lists/sent"
    sort -o "$lists/sent" "$lists/sent"
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
    [ ! -f builds/.part/manifest.json ] || told builds/.part/manifest.json "$lists/had"
    lacking_in "$lists/had" "$lists/wanted" "$lists/gone"
    lacking_in "$lists/wanted" "$lists/had" "$lists/new"
    comm -23 "$lists/new" "$lists/sent" > "$lists/shared"
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
    done < "$2" | cat > "$2.there"
    xargs -d '\n' -r cp -l --parents --remove-destination -t "$3" -- < "$2.there"
}

# BUILD: add what has been sent.
fill() {
    (link_from "$top/.incoming/$1" "$lists/sent" "$top/builds/.part")
    cp --remove-destination ".incoming/$1/manifest.json" builds/.part/manifest.json
}

# EVERYTHING NUMBER: compare the next build with its manifest, which names so many files, by sizes, and by digests when
# EVERYTHING is yes; away with what should not be there, and the names of what is missing. Then have the disk keep what
# is new: a power cut must leave no empty files.
check() {
    cd builds/.part
    { find . ! -type d -printf '%y %s %P\n' > "$lists/found" && sort -o "$lists/there" "$lists/found"; } &
    sed 's/^[0-9a-f]*/f/' "$lists/wanted" > "$lists/must"
    if [ "$(wc -l < "$lists/must")" != "$2" ]; then
        echo "a list has not been written whole" >&2
        exit 1
    fi
    stat -c 'f %s manifest.json' manifest.json >> "$lists/must"
    sort -o "$lists/must" "$lists/must"
    wait "$!"
    comm -3 "$lists/there" "$lists/must" > "$lists/other"
    sed -n '/^\t/!s/^. [0-9]* //p' "$lists/other" > "$lists/foreign"
    sed -n 's/^\tf [0-9]* //p' "$lists/other" > "$lists/missing"
    xargs -d '\n' -r rm -f -- < "$lists/foreign"
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
    : > .history
    [ ! -f history ] || tail -n 1000 history > .history
    printf '%s %s\n' "$2" "$1" | cat >> .history
    mv -T .history history
    rm -f .live
    ln -s "builds/$1" .live
    mv -T .live live
}

# BUILD: a manifest has come for it that differs in assets of earlier builds: those that it lacks, from the live build;
# the names of those that are nowhere.
dress() {
    told "builds/$1/manifest.json" "$lists/had"
    told ".incoming/$1/manifest.json" "$lists/wanted"
    lacking_in "$lists/wanted" "$lists/had" "$lists/new"
    (link_from live "$lists/new" "$top/builds/$1")
    cd "builds/$1"
    while IFS= read -r path; do
        [ -f "$path" ] || printf '%s\n' "$path"
    done < "$lists/new"
}

# BUILD: put that manifest there; then away with the assets that it names no more.
renew() {
    told "builds/$1/manifest.json" "$lists/had"
    told ".incoming/$1/manifest.json" "$lists/wanted"
    lacking_in "$lists/had" "$lists/wanted" "$lists/gone"
    sync ".incoming/$1/manifest.json"
    mv -T ".incoming/$1/manifest.json" "builds/$1/manifest.json"
    cd "builds/$1"
    xargs -d '\n' -r rm -f -- < "$lists/gone"
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

# A name and its words: what it said, a line with the mark, what went wrong, a line with the mark and how it ended.
act() {
    {
        wrong=$( (
            set -eu
            "$@"
        ) < /dev/null 2>&1 >&3 3>&-)
    } 3>&1
    ended "$?" "$wrong"
}

# The same for what changes this shell itself.
self() {
    "$@" < /dev/null 2>&1
    ended "$?" ""
}

ended() {
    printf '\n%s\n%s\n%s %s\n' "$mark" "$2" "$mark" "$1"
}
