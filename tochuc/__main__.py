"""`python -m tochuc`: the command line without its script, whose first line breaks at some paths."""

from tochuc.cli.main import main

main()
