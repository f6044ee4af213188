"""The rooms of Warta Daerah, in the order in which they may lean on one another.

A file imports only from its own level downwards; `tests/test_import_direction.py` keeps it.

    0  errors findings page dates slugs settings catalogue reader positioned schema signals values   plain, no room
    0  git whole_files   plain too: git, asked in one way; files written whole or not at all
    0  lone_page   the frame of an HTML file that stands by itself, for reports
    0  yaml_trouble   what YAML cannot read, in an editor's words
    0  motif        the agency's cloth, drawn from its slug
    0  theming      the one Jinja environment, its filters, the joined and fingerprinted theme files
    0  hosting      what a web server must know of the output: types, headers, redirects, compressed twins
    1  registry     who and what there is: records, reading, look-up by slug, by known name, holder of a role on a day
    2  releases     what a release is: header (THE table of fields), record, body, reading, status at a given time
    3  media taxonomies structured_data      each stands on registry and releases, never on each other
    3  recognition attachments   the same: what is found in running text; the words inside files to download
    4  overview inputs   all that the plan may look at; all that one page may look at, which declared it
    4  rules        what a release is judged by beyond its form: facts, style, links, personal data, process
    5  pages feeds  every kind of page and feed: planned as Target values, made into Page values
    6  engine       scan, read, plan, make, stage, commit; the store, workers, preview server, the Pelican class
    7  checks       findings reported as text, JSON, annotations or a page; what is certain mended; codes explained
    7  desk         acts of an editor: begin a release, register, appoint, correct, withdraw; files edited by lines
    7  reports      what is told of the work: evidence of performance, the months of agencies, the handover
    7  importer     old releases brought along as drafts: sources, clean Markdown, what is recognised, proposals
    7  gates        what must hold of an output before it leaves: links, leaks, addresses, sizes, secrets and the like
    8  deploy       from the output to the public: manifest, plan, one file a transport
    8  watch        a live site compared with the manifest of what was published
    9  hooks        what git calls: before a commit, at a push to a server, after it
   10  server       a Debian server of one's own, as files and one script

Doors: Pelican is imported only in `engine/pelican.py`, in `receivers.py` files and inside `register()`; invoke only in
`tasks.py` files; `bs4` only in `releases/body*.py` and the importer; `distributed` only in `engine/cluster.py`; sockets
only there and in the preview server; `boto3` only in `deploy/bucket.py`. The rest is plain functions on plain values.
Start reading at `releases/header.py`, or follow `docs/the-way-of-a-release.md`.
"""
