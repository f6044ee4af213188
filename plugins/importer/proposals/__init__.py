"""What the registry lacks, as a run saw it: gathered from its results, made into entries that could be, written as a
file in which somebody decides. Nothing here touches the registry; that is for `accepting/`.
"""
