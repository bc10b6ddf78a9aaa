"""Case files: their words, what a draft takes over from one, who stays on a team, and the reading of a register."""
