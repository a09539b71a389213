"""Speaking an answer: microphone and recogniser as programs of their own, sound to facts of delivery."""
