using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SkillsHub.Persistence;

namespace SkillsHub.Events.Feeds.Links;

internal sealed class FeedLinkMapping : IEntityTypeConfiguration<FeedLink>
{
    public const string NameIndex = "ux_feed_link_name";

    public void Configure(EntityTypeBuilder<FeedLink> builder) => builder.ToTable("feed_link").IsSecretLink(NameIndex);
}
