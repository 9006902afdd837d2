"""Charts as shapes with places: pure functions from what is known to what the templates draw as SVG."""
