"""
The check before a request leaves: what the law requires stops it, what practice shows gets refused is pointed out.

    from longbien.core.requests.check.checking import check_request
    checked = check_request(draft=draft, around=around, now=now)
    checked.ready, checked.score, checked.fixes

The rules, with their severity, source, mark, remedy and points, stand in `convention/presend.yaml`. This package finds;
that file judges.
"""
