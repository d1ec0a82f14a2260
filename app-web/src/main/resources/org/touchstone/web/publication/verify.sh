curl -s EDITION/content.json > edition.json
python3 - <<'END'
import hashlib, json
content = open("edition.json", "rb").read()
print(hashlib.sha256(content).hexdigest(), "the whole edition")
edition = json.loads(content)
for pointer, told in edition.get("proof", {}).get("parts", {}).items():
    part = edition
    for step in pointer.split("/")[1:]:
        part = part[int(step)] if isinstance(part, list) else part[step]
    text = json.dumps(part, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    found = hashlib.sha256(text.encode()).hexdigest()
    print("the same" if found == told else "NOT THE SAME", pointer)
END
