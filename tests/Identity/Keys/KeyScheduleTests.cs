using SkillsHub.Identity.Keys;

namespace SkillsHub.Identity.Tests.Keys;

public sealed class KeyScheduleTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_key_is_made_when_there_is_none_and_again_after_ninety_days()
    {
        Assert.True(KeySchedule.NeedsNew(newest: null, Start));
        Assert.False(KeySchedule.NeedsNew(Key(1, Start), Start.AddDays(89)));
        Assert.True(KeySchedule.NeedsNew(Key(1, Start), Start.AddDays(90)));
    }

    [Fact]
    public void A_new_key_is_published_at_once_and_signs_a_day_later()
    {
        TokenKey[] keys = [Key(1, Start), Key(2, Start.AddDays(91))];
        Assert.Equal([1, 2], KeySchedule.InUse(keys, Start.AddDays(90.5)).Select(key => key.Generation));
        Assert.Equal([2, 1], KeySchedule.InUse(keys, Start.AddDays(91)).Select(key => key.Generation));
    }

    [Fact]
    public void An_old_key_verifies_longer_than_any_token_lives_then_goes()
    {
        TokenKey[] keys = [Key(1, Start), Key(2, Start.AddDays(91))];
        Assert.Empty(KeySchedule.Expired(keys, Start.AddDays(91 + 14)));
        Assert.Equal([1], KeySchedule.Expired(keys, Start.AddDays(91 + 15)).Select(key => key.Generation));
    }

    private static TokenKey Key(int generation, DateTimeOffset useFrom) =>
        new() { Id = Guid.CreateVersion7(), Generation = generation, CreatedAt = useFrom, UseFrom = useFrom };
}
