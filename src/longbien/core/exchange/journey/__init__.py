"""The journey of messages: who does what in which order, from the outbox of one node to the desk of the other and back.

The rules, which every file here keeps:

1. What is slow or can fail (signing, sealing, the network, files) is never inside a transaction.
2. A receipt is *due* in the transaction that makes its fact true, and signed after that has been committed.
3. What was judged outside a transaction is judged again inside, against what is known by then.
4. Whatever is repeated after a crash, or by two workers at once, gives the same messages, numbers and receipts.
5. A partner's failure delays that partner only.

    receiving.receive_batch(body, records=…, tools=…, space=…, …)   the answer to POST /exchange/v1/messages
    sending.send_to(node, records=…, tools=…, transport=…, …)    claim, seal, send, verify, record
    keeping.keep_receipts(body, …)                                the answer to POST /exchange/v1/receipts
    pushing.push_to(node, …)                                      receipts that came about after the answer
    handing.hand_over(node, …), parts.receive_piece(…)            evidence beside the act
    expiring.expire_parts(…), clearing.clear_abandoned(…)         what the clock ends, and what is left of it

Records, transport, blobs and spool are small Protocols (`records.py`, `ends.py`); time is an argument.
"""
