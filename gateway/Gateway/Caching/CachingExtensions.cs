namespace SkillsHub.Gateway.Caching;

internal static class CachingExtensions
{
    private const string Policy = "public";
    private const int LargestAnswer = 1024 * 1024;
    private const int WholeCache = 32 * 1024 * 1024;

    public static void AddPublicCache(this WebApplicationBuilder builder)
    {
        var maxAge = TimeSpan.FromSeconds(builder.Configuration.GetValue("Gateway:Cache:MaxAgeSeconds", 2.0));
        builder.Services.AddOutputCache(options =>
        {
            options.MaximumBodySize = LargestAnswer;
            options.SizeLimit = WholeCache;
            options.AddPolicy(Policy, new PublicCachePolicy(maxAge));
        });
    }
}
