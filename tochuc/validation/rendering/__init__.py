"""A report in the forms that people and programs take it in, a module each."""

from tochuc.validation.rendering.forms import FORMATS, Settings, render

__all__ = ["FORMATS", "Settings", "render"]
