"""Words that have a plainer one: foreign ones, and those that only offices write."""


def _table(pairs: str) -> dict[str, str]:
    parted = (pair.split(" = ") for pair in " ".join(pairs.split()).split("; "))
    return dict(parted)


PLAIN_FOR_FOREIGN = _table("""
awarding = penganugerahan; best practice = praktik baik; blast = siaran pesan; booklet = buku kecil;
briefing = pengarahan; budget = anggaran; call center = pusat panggilan; call centre = pusat panggilan;
car free day = hari bebas kendaraan; coffee break = rehat kopi;
cross check = periksa ulang; database = basis data; deadline = tenggat; display = tampilan; download = unduh;
draft = draf; e-mail = surel; email = surel; event = acara; feedback = umpan balik; fun walk = jalan santai;
focus group discussion = diskusi terpumpun; follow up = tindak lanjut; gadget = gawai; goal = tujuan;
grand opening = pembukaan; handphone = ponsel; hardware = perangkat keras; hybrid = hibrida; impact = dampak;
input = masukan; job fair = bursa kerja; kick off = permulaan; launching = peluncuran; leader = pemimpin;
leadership = kepemimpinan; link = tautan; live streaming = siaran langsung; meeting = rapat; mindset = pola pikir;
monitoring = pemantauan; offline = luring; online = daring; outcome = hasil; output = keluaran; password = kata sandi;
problem = masalah; roadmap = peta jalan; rundown = susunan acara; screening = penapisan; sharing = berbagi;
skill = keterampilan; smartphone = ponsel pintar; soft launching = peluncuran awal; software = perangkat lunak;
speaker = pembicara; stakeholder = pemangku kepentingan; stakeholders = pemangku kepentingan; support = dukungan;
talk show = gelar wicara; talkshow = gelar wicara; team = tim; test = tes; timeline = lini masa; trainer = pelatih;
training = pelatihan; update = pembaruan; upload = unggah; user = pengguna; volunteer = relawan; website = situs web;
workshop = lokakarya
""")
"""Foreign to Indonesian."""

PLAIN_FOR_OFFICIAL = _table("""
agar supaya = agar; bertempat di = di; dalam rangka = untuk; dalam upaya = untuk; demi untuk = untuk;
dikarenakan = karena; dimaksudkan untuk = untuk; dipandang perlu = perlu; guna = untuk; guna untuk = untuk;
melakukan kunjungan = mengunjungi; melakukan pemeriksaan = memeriksa; melakukan pengawasan = mengawasi;
oleh karena hal tersebut = karena itu; sehubungan dengan hal tersebut = karena itu;
sehubungan dengan itu = karena itu; senantiasa = selalu; tersebut di atas = itu; turut serta = ikut;
untuk itu maka = karena itu; yang mana = yang
""")
"""What only offices write, to what everybody says."""

_ON_THIS_OCCASION = {f"{on} kesempatan {this}" for on in ("dalam", "pada") for this in ("ini", "itu", "tersebut")}
NEEDLESS = _ON_THIS_OCCASION | {"adapun", "dalam hal ini", "hal mana", "sebagaimana diketahui", "seperti diketahui"}
"""What says nothing: without it the sentence tells the same."""
