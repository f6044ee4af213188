"""What a Pelican site would add by a plugin: terms with paginated lists and feeds, months, sitemaps, short links."""

import json
from collections import defaultdict
from pathlib import Path

from pelican import signals

FEEDS = ("atom.xml", "feed.json")


def forget_own_lists(generator):
    """Pelican compares every article of a category with every article: without categories it does not."""
    generator.categories.clear()
    generator.authors.clear()


def gather(generator):
    content = Path(generator.settings["PATH"])
    generator.names = json.loads((content / "terms.json").read_text("utf-8"))
    generator.listed = [article for article in generator.articles if not hasattr(article, "unlisted")]
    generator.gathered = {taxonomy: defaultdict(list) for taxonomy in generator.names}
    generator.months = defaultdict(list)
    for newer, older in zip([None, *generator.listed], generator.listed, strict=False):
        older.newer = newer
        if newer:
            newer.older = older
    for article in generator.listed:
        generator.months[article.date.strftime("%Y/%m")].append(article)
        for taxonomy, terms in generator.gathered.items():
            for slug in getattr(article, taxonomy, "").split():
                terms[slug].append(article)
    for article in generator.articles:
        article.terms = [
            (taxonomy, slug, names[slug])
            for taxonomy, names in generator.names.items()
            for slug in getattr(article, taxonomy, "").split()
        ]


def write(generator, writer):
    site = Site(generator, writer)
    listed = generator.listed
    site.page("index.html", "home", articles=listed[:20])
    site.list("rilis", "Semua rilis", listed)
    site.feeds("", generator.settings["SITENAME"], listed)
    writer.write_feed(listed, generator.context, "rss.xml", feed_type="rss")
    years = defaultdict(list)
    for month, articles in generator.months.items():
        site.list(f"arsip/{month}", f"Rilis {month}", articles)
        years[month[:4]] += articles
    for year, articles in years.items():
        site.page(f"arsip/{year}/index.html", "home", articles=articles[:20])
    for taxonomy, names in generator.names.items():
        counts = [(slug, name, len(generator.gathered[taxonomy][slug])) for slug, name in names.items()]
        site.page(f"{taxonomy}/index.html", "terms", taxonomy=taxonomy, terms=counts)
        for slug, name in names.items():
            articles = generator.gathered[taxonomy][slug]
            site.list(f"{taxonomy}/{slug}", name, articles)
            site.feeds(f"{taxonomy}/{slug}/", name, articles)
    noted = sorted((article for article in listed if hasattr(article, "noted")), key=lambda a: a.noted, reverse=True)
    site.list("ralat", "Ralat", noted)
    site.feeds("ralat/", "Ralat", noted)
    for article in generator.articles:
        site.page(f"v/{article.short}/index.html", "redirect", article=article)
    for month, articles in generator.months.items():
        site.page(f"sitemap-{month.replace('/', '-')}.xml", "sitemap", urls=[article.url for article in articles])
    others = [f"{taxonomy}/{slug}/" for taxonomy, names in generator.names.items() for slug in names]
    site.page("sitemap-halaman.xml", "sitemap", urls=others)
    site.page("sitemap.xml", "sitemap", urls=[f"sitemap-{month.replace('/', '-')}.xml" for month in generator.months])
    site.page("404.html", "missing")
    Path(writer.output_path, "robots.txt").write_text("User-agent: *\n", "utf-8")


class Site:
    def __init__(self, generator, writer):
        self.generator, self.writer = generator, writer

    def page(self, name, template, **more):
        template = self.generator.get_template(template)
        self.writer.write_file(name, template, self.generator.context, template_name=None, url=name, **more)

    def list(self, base, heading, articles):
        template = self.generator.get_template("list")
        self.writer.write_file(
            f"{base}/index.html",
            template,
            self.generator.context,
            paginated={"articles": articles},
            template_name="list",
            url=f"{base}/",
            heading=heading,
        )

    def feeds(self, base, title, articles):
        self.writer.write_feed(articles, self.generator.context, f"{base}atom.xml", feed_type="atom", feed_title=title)
        home = self.generator.settings["SITEURL"]
        items = [
            {
                "id": f"{home}/{article.url}",
                "url": f"{home}/{article.url}",
                "title": article.title,
                "content_html": article.summary if base else article.content,
                "date_published": article.date.isoformat(),
            }
            for article in articles[:20]
        ]
        feed = {"version": "https://jsonfeed.org/version/1.1", "title": title, "items": items}
        path = Path(self.writer.output_path, base, "feed.json")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(feed, ensure_ascii=False), "utf-8")


def register():
    signals.article_generator_pretaxonomy.connect(forget_own_lists)
    signals.article_generator_finalized.connect(gather)
    signals.article_writer_finalized.connect(write)
