using SkillsHub.LocalHost.Storage;

namespace SkillsHub.LocalHost.Tests.Storage;

public sealed class SecretStoreTests(TemporaryFolder folder) : IClassFixture<TemporaryFolder>
{
    [Fact]
    public void Programs_that_start_at_the_same_time_each_get_theirs_and_it_is_kept()
    {
        var file = folder.Sub("secrets.json");
        var store = new SecretStore(file);
        var made = new string[500];

        Parallel.For(0, made.Length, new ParallelOptions { MaxDegreeOfParallelism = 16 }, index => made[index] = store.GetOrAdd($"secret-{index / 2}", () => Guid.NewGuid().ToString()));

        var kept = new SecretStore(file);
        Assert.All(made.Index(), secret => Assert.Equal(kept.GetOrAdd($"secret-{secret.Index / 2}", () => "lost"), secret.Item));
    }
}
