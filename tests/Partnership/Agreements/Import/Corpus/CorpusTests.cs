using SkillsHub.Testing;

namespace SkillsHub.Partnership.Tests.Agreements.Import.Corpus;

/// <summary>Whole agreements of our own invention, drafted by different habits, and all that is read of each: a better rule shows here what else it changes.</summary>
public sealed class CorpusTests
{
    private const string Accept = "ACCEPT_SNAPSHOTS";

    [Theory]
    [InlineData("commune-et-association")]
    [InlineData("departement-et-financeurs")]
    [InlineData("epci-et-communes")]
    [InlineData("universite-et-entreprise")]
    [InlineData("chambre-et-locaux")]
    [InlineData("region-et-partenaires")]
    public async Task An_agreement_is_read_as_expected(string name)
    {
        var result = Reading.Import(await ReadAsync(name));
        Coverage.AssertComplete(result);
        var now = ReadingText.Of(result.Agreement!);
        var kept = $"{name}.lecture";
        if (Environment.GetEnvironmentVariable(Accept) == "1")
            await File.WriteAllTextAsync(PathTo(kept), now, TestContext.Current.CancellationToken);

        Assert.Equal(await ReadAsync(kept), now);
    }

    private static Task<string> ReadAsync(string name) => File.ReadAllTextAsync(PathTo(name), TestContext.Current.CancellationToken);

    private static string PathTo(string name) => Repository.PathTo($"tests/Partnership/Agreements/Import/Corpus/{name}.txt");
}
