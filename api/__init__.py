"""The HTTP service: what the graph holds, as JSON and RDF. `api.app.create_app()` makes it."""
