"""The forms of the answers, as pydantic models: what OpenAPI shows is made from them."""
