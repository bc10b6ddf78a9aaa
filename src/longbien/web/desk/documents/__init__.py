"""The pages of what no node sends: its document, dispatch and receipt; and the letter of any request."""
