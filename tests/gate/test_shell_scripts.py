"""What comes with the start page beside Streamlit's own: one library of others, as its makers published it."""

import hashlib

from steady.gate.routes import SHELL, script

# nacl-fast.min.js of https://www.npmjs.com/package/tweetnacl, version 1.0.3, in the public domain (Unlicense).
SEALING = SHELL / "tweetnacl-1.0.3.min.js"
PUBLISHED = "3ec535c004aeeb225785d8e93fb33bf99f52e399bd7dfc01969b5629baea5131"


def test_the_library_that_seals_is_byte_for_byte_the_published_one_and_comes_with_its_licence_and_the_page():
    content = SEALING.read_bytes()
    assert hashlib.sha256(content).hexdigest() == PUBLISHED
    assert "public domain" in SEALING.with_name("tweetnacl-1.0.3.license").read_text("utf-8")
    assert content in script(None).body
