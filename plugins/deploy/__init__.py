"""From an output folder to the public: the manifest of a build, the plan of what differs, one file a transport.

Knows an output folder and settings; of content only what the gates ask for. Whoever reads the portal meets one whole
version at any moment; a transport that cannot promise it (an object store, a branch) at least never shows a page whose
assets are not there.
"""
