"""The process that holds a snapshot, begun by `Warden`."""

from tochuc.sparql.warden import main

main()
