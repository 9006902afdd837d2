"""Sample announcements, in words of our own: five kinds of text that the reader understands."""
