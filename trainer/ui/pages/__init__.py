"""What the screens say: each page and list of rows as lines for a width, made of `trainer.ui.components`.

Nothing here knows a screen, a key that was pressed or the coach's thread.
"""
